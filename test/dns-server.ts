/** A name server on loopback, over UDP and TCP on one port, that answers what it is told to. */
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer } from "node:net";
import { type Answer, AUTHENTIC_DATA, decode, encode, type RecordType, TRUNCATED_RESPONSE } from "dns-packet";
import { type Endpoint, listening } from "./endpoints.ts";

export type Told = {
  readonly answers?: readonly Answer[];
  /** Code of the answer (RFC 1035, 4.1.1). */
  readonly rcode?: number;
  readonly authentic?: boolean;
  /** Over UDP the answer is cut, and says so. */
  readonly truncated?: boolean;
  /** The first datagrams are lost. */
  readonly lost?: number;
  /** Sent before the answer, as a forger would who does not know the number of the question. */
  readonly forged?: readonly Answer[];
  readonly garbage?: boolean;
};

export type NameServer = Endpoint & {
  readonly asked: readonly { name: string; over: "udp" | "tcp"; wantsSignatures: boolean }[];
};

export async function nameServer(tell: (name: string, type: RecordType) => Told): Promise<NameServer> {
  const asked: { name: string; over: "udp" | "tcp"; wantsSignatures: boolean }[] = [];
  const seen = new Map<string, number>();
  const answersTo = (query: Buffer, over: "udp" | "tcp"): Buffer[] => {
    const { id = 0, questions = [], additionals = [] } = decode(query);
    const [{ name, type } = { name: "", type: "A" as const }] = questions;
    const [opt] = additionals;
    asked.push({ name, over, wantsSignatures: opt?.type === "OPT" && opt.flag_do === true });
    const told = tell(name, type);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    if (times <= (told.lost ?? 0)) return [];
    const cut = over === "udp" && told.truncated === true;
    const flags = (told.rcode ?? 0) | (told.authentic ? AUTHENTIC_DATA : 0) | (cut ? TRUNCATED_RESPONSE : 0);
    const packet = (number: number, answers: readonly Answer[]) =>
      encode({ type: "response", id: number, flags, questions, answers: [...answers] });
    if (told.garbage) return [Buffer.concat([query.subarray(0, 2), Buffer.from([0x80])])];
    const forged = told.forged === undefined ? [] : [packet((id + 1) % 0x10000, told.forged)];
    return [...forged, packet(id, cut ? [] : (told.answers ?? []))];
  };
  const tcp = await listening(
    createServer((socket) =>
      socket.on("data", (part: Buffer) => {
        for (const message of answersTo(part.subarray(2), "tcp")) {
          const length = Buffer.alloc(2);
          length.writeUInt16BE(message.length);
          // In two parts: a reader must wait for the whole.
          socket.write(Buffer.concat([length, message.subarray(0, 5)]), () =>
            setTimeout(() => socket.write(message.subarray(5)), 10),
          );
        }
      }),
    ),
  );
  const udp = createSocket("udp4");
  udp.on("message", (query, { port, address }) => {
    for (const message of answersTo(query, "udp")) udp.send(message, port, address);
  });
  udp.bind(tcp.port, "127.0.0.1");
  await once(udp, "listening");
  const close = async () => {
    udp.close();
    await tcp.close();
  };
  return { port: tcp.port, asked, close };
}
