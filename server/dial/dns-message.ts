/** Questions and answers of the DNS: their bytes, and records as a zone file writes them. */
import { randomInt } from "node:crypto";
import {
  type Answer,
  AUTHENTIC_DATA,
  type DecodedPacket,
  DNSSEC_OK,
  decode,
  encode,
  RECURSION_DESIRED,
  type RecordType,
} from "dns-packet";

export type DnsQuestion = { readonly name: string; readonly type: RecordType };

export type DnsReply = {
  /** NOERROR, NXDOMAIN, SERVFAIL … */
  readonly answer: string;
  /** The resolver says that it checked the signatures (AD, RFC 4035, 3.2.3). */
  readonly authenticated: boolean;
  readonly truncated: boolean;
  /** What is said of the name asked for, or of the name that its aliases lead to; of the type asked for alone. */
  readonly records: readonly string[];
};

export type DnsQuery = { readonly id: number; readonly bytes: Buffer };

const udpPayload = 1_232;

/** A question with a number that nobody can guess; it asks for recursion and, by EDNS, for signatures to be checked. */
export function dnsQuery({ name, type }: DnsQuestion): DnsQuery {
  const id = randomInt(0x10000);
  const opt = { type: "OPT", name: ".", udpPayloadSize: udpPayload, flags: DNSSEC_OK, options: [] } as const;
  const additionals = [{ ...opt, extendedRcode: 0, ednsVersion: 0, flag_do: true, options: [] }];
  const flags = RECURSION_DESIRED | AUTHENTIC_DATA;
  return { id, bytes: encode({ type: "query", id, flags, questions: [{ type, name }], additionals }) };
}

/** The reply that bytes say; "other" for what answers another question, "malformed" for what is no message though it bears the number. */
export function dnsReply(bytes: Buffer, { id }: DnsQuery, asked: DnsQuestion): DnsReply | "other" | "malformed" {
  if (bytes.length < 2 || bytes.readUInt16BE(0) !== id) return "other";
  const packet = decoded(bytes);
  if (packet === null) return "malformed";
  const [question] = packet.questions ?? [];
  if (!packet.flag_qr || question?.type !== asked.type || plainName(question.name) !== plainName(asked.name)) return "other";
  return {
    answer: codes[(packet.flags ?? 0) & 0xf] ?? `RCODE ${(packet.flags ?? 0) & 0xf}`,
    authenticated: packet.flag_ad,
    truncated: packet.flag_tc,
    records: (packet.answers ?? []).filter(({ type }) => type === asked.type).flatMap(recordText),
  };
}

/** A name without its final point, in lower case: names are compared so (RFC 4343). */
export function plainName(name: string): string {
  return name.replace(/\.$/, "").toLowerCase();
}

function decoded(bytes: Buffer): DecodedPacket | null {
  try {
    return decode(bytes);
  } catch {
    return null;
  }
}

function recordText(record: Answer): string[] {
  switch (record.type) {
    case "A":
    case "AAAA":
      return [record.data.toLowerCase()];
    case "CNAME":
    case "NS":
    case "PTR":
      return [plainName(record.data)];
    case "MX":
      return [`${record.data.preference ?? 0} ${plainName(record.data.exchange)}`];
    case "SRV":
      return [`${record.data.priority ?? 0} ${record.data.weight ?? 0} ${record.data.port} ${plainName(record.data.target)}`];
    case "SOA":
      return [`${plainName(record.data.mname)} ${plainName(record.data.rname)} ${record.data.serial ?? 0}`];
    case "CAA":
      return [`${record.data.flags ?? 0} ${record.data.tag} ${record.data.value}`];
    case "TXT":
      return [(Array.isArray(record.data) ? record.data : [record.data]).map(String).join("")];
    default:
      return [];
  }
}

/** RFC 1035, 4.1.1; RFC 2136, 2.2. */
const codes = ["NOERROR", "FORMERR", "SERVFAIL", "NXDOMAIN", "NOTIMP", "REFUSED"];
