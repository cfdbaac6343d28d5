import { Resolver } from "node:dns";
import { isIP } from "node:net";
import { flag, oneOf } from "../../core/parameters/choices.ts";
import { milliseconds, portNumberOr } from "../../core/parameters/integers.ts";
import { hostname, optionalHostname, optionalText } from "../../core/parameters/texts.ts";
import { askInTurn, type NameServer } from "../dial/dns-exchange.ts";
import { type DnsReply, plainName } from "../dial/dns-message.ts";
import { printable } from "../dial/printable.ts";
import { ProbeFailed } from "../dial/run.ts";
import { defineProbe } from "./define-probe.ts";

const said = <const Value extends string>(value: Value) => ({ value, title: { en: value, fr: value } });

const type = oneOf(
  [
    said("A"),
    said("AAAA"),
    said("CNAME"),
    said("MX"),
    said("NS"),
    said("TXT"),
    said("SRV"),
    said("SOA"),
    said("CAA"),
    said("PTR"),
  ],
  { title: { en: "Record", fr: "Enregistrement" } },
);

const match = oneOf(
  [
    { value: "among", title: { en: "Each is among the answers", fr: "Chacune est parmi les réponses" } },
    { value: "exactly", title: { en: "These and no others", fr: "Celles-ci et aucune autre" } },
  ],
  { title: { en: "Expected answers", fr: "Réponses attendues" } },
);

const transport = oneOf(
  [
    { value: "udp", title: { en: "UDP, then TCP where the answer is long", fr: "UDP, puis TCP si la réponse est longue" } },
    { value: "tcp", title: { en: "TCP only", fr: "TCP seulement" } },
  ],
  { title: { en: "Carried by", fr: "Transport" } },
);

/** Asks a name server for a record, and judges the answer and whether the server vouches for it. */
export const dns = defineProbe({
  kind: "dns",
  title: { en: "DNS record", fr: "Enregistrement DNS" },
  advice: {
    en: "Ask the server that the users ask, for the name that they use: api and *.apps of the platform first of all.",
    fr: "Interroger le serveur que les utilisateurs interrogent, sur le nom qu’ils emploient\u202f: d’abord api et *.apps de la plateforme.",
  },
  parameters: {
    name: hostname({ title: { en: "Name asked for", fr: "Nom demandé" } }),
    type,
    expected: optionalText({
      maxLength: 2_000,
      multiline: true,
      title: { en: "Answers expected, one a line", fr: "Réponses attendues, une par ligne" },
      advice: {
        en: "As a zone file writes them: 192.0.2.10, or 10 mail.example for MX. Left empty: any answer will do.",
        fr: "Écrites comme dans un fichier de zone\u202f: 192.0.2.10, ou 10 mail.example pour MX. Vide\u202f: toute réponse convient.",
      },
    }),
    match,
    dnssec: flag({
      title: { en: "The resolver must vouch for it (DNSSEC, AD)", fr: "Le résolveur doit la garantir (DNSSEC, AD)" },
      advice: {
        en: "Worth what the way to the resolver is worth: choose one that validates, near the probe.",
        fr: "Vaut ce que vaut le chemin jusqu’au résolveur\u202f: en choisir un qui valide, proche de la sonde.",
      },
    }),
    resolver: optionalHostname({
      title: { en: "Name server", fr: "Serveur de noms" },
      advice: { en: "Left empty: the machine’s own.", fr: "Vide\u202f: celui de la machine." },
    }),
    port: portNumberOr(53),
    transport,
    timeoutMs: milliseconds({ default: 5_000, max: 60_000 }),
  },
  examples: [
    { name: "api.ocp01.example", expected: "192.0.2.10" },
    {
      name: "ocp01.example",
      type: "NS",
      match: "exactly",
      expected: "ns1.example\nns2.example",
      dnssec: true,
      resolver: "192.0.2.53",
    },
  ],
  prepare: ({ name, type, expected, match, dnssec, resolver, port, transport }) => {
    const same = type === "TXT" || type === "CAA" ? spaced : comparable;
    const wanted = (expected ?? "").split("\n").map(unquoted).map(same).filter(Boolean);
    return async (run) => {
      const servers = resolver === undefined ? machineServers() : [{ host: resolver, port }];
      const { reply, server } = await askInTurn(run, servers, { name, type }, transport);
      judge(reply, { name, type, server: server.host });
      if (wanted.length > 0) judgeRecords(reply.records, wanted, { same, exactly: match === "exactly" });
      if (dnssec && !reply.authenticated) throw new ProbeFailed({ code: "dns-not-authenticated", name, server: server.host });
    };
  },
});

/** The servers that the machine itself asks, as they are set now (a new resolver reads its configuration), in their order. */
function machineServers(): NameServer[] {
  return new Resolver().getServers().map((text) => {
    if (isIP(text) !== 0) return { host: text, port: 53 };
    const [, host = text, port = "53"] = /^\[?(.*?)\]?:(\d+)$/.exec(text) ?? [];
    return { host, port: Number(port) };
  });
}

function judge({ answer, records }: DnsReply, asked: { name: string; type: string; server: string }): void {
  const { name, type, server } = asked;
  if (answer === "NXDOMAIN") throw new ProbeFailed({ code: "name-not-found", host: name });
  if (answer !== "NOERROR") throw new ProbeFailed({ code: "dns-refused", name, answer, server });
  if (records.length === 0) throw new ProbeFailed({ code: "dns-no-record", name, type });
}

type Comparing = { readonly same: (text: string) => string; readonly exactly: boolean };

function judgeRecords(records: readonly string[], wanted: readonly string[], { same, exactly }: Comparing): void {
  const found = records.map(same);
  const missing = wanted.some((one) => !found.includes(one));
  if (!missing && !(exactly && found.some((one) => !wanted.includes(one)))) return;
  const [told, expected] = [records, wanted].map((list) => printable(list.join(", ")));
  throw new ProbeFailed({ code: "dns-unexpected-answer", found: told ?? "", expected: expected ?? "" });
}

/** One spelling for what is the same: no case, single spaces, no final point, addresses of IPv6 in their shortest form (RFC 5952). */
function comparable(text: string): string {
  const plain = plainName(spaced(text));
  return isIP(plain) === 6 ? new URL(`http://[${plain}]/`).hostname.slice(1, -1) : plain;
}

/** Texts are compared letter by letter; only their spaces may differ. */
function spaced(text: string): string {
  return text.trim().replaceAll(/\s+/g, " ");
}

/** A zone file puts texts between quotes, long ones in several: `"v=spf1 " "-all"`, `0 issue "ca.example"`. */
function unquoted(text: string): string {
  return text.replaceAll(/"\s+"/g, "").replaceAll('"', "");
}
