/** What was stated is stated as the rules have it, and for no instant after its recording. Rules, section 1; agreement, article 9. */

import { type Placed, wrongNames, wrongReferences } from "../../availability/input-references.ts";
import { isOf, type RecordedFact } from "../../facts/recorded.ts";
import type { StatedRecord } from "../../watching/record.ts";
import { counted } from "../../words/counted.ts";
import type { Words } from "../../words/language.ts";
import { statedFacts } from "../compose.ts";
import type { Evidence } from "../evidence.ts";
import { saidInstant } from "../said-instant.ts";
import { type Finding, finding, judged, type OpenFinding } from "../verification.ts";
import { defineCheck } from "./define-check.ts";

type StatedFact = ReturnType<typeof statedFacts>[number];

export const records = defineCheck({
  id: "records",
  order: 16,
  title: { en: "What the parties stated", fr: "Ce que les parties ont déclaré" },
  judge: (evidence) => {
    const stated = statedFacts(evidence.facts.facts, evidence.claims?.platform ?? "");
    const words = counted(stated.length, { en: ["record", "records"], fr: ["enregistrement", "enregistrements"] });
    return judged(
      words,
      [...repeated(stated), ...unfit(stated, evidence), ...stated.flatMap(instantFaults), ...stated.flatMap(partyFaults)],
      stated.flatMap(earlier),
    );
  },
});

function said({ entry }: StatedFact, { en, fr }: Words): Finding {
  return finding(
    { entry: entry.seq },
    `entry ${entry.seq} (${entry.kind}): ${en}`,
    `entrée ${entry.seq} (${entry.kind})\u202f: ${fr}`,
  );
}

function repeated(stated: readonly StatedFact[]): Finding[] {
  const seen = new Set<string>();
  return stated.flatMap((fact) => {
    const { id } = fact.body.record;
    const again = seen.has(id);
    seen.add(id);
    return again ? [said(fact, { en: `the id ${id} is that of another`, fr: `l’id ${id} est celui d’un autre` })] : [];
  });
}

/** What they name is there: components, vantages, causes, and the records that `of` names. */
function unfit(stated: readonly StatedFact[], { facts, claims, agreement }: Evidence): Finding[] {
  const placed = new Map<string, Placed<StatedRecord>>(
    stated.map(({ entry, body: { record } }) => [record.id, { record, line: entry.seq }]),
  );
  const platform = platformIn(facts.facts, claims?.platform ?? "");
  const causes = agreement.terms?.terms.causes.map(({ cause }) => cause);
  const names = platform === undefined || causes === undefined ? [] : wrongNames(placed.values(), platform, causes);
  return [...wrongReferences(placed, new Set()), ...names].map(({ line: seq, message }) =>
    finding({ entry: seq }, `entry ${seq}: ${message.en}`, `entrée ${seq}\u202f: ${message.fr}`),
  );
}

function platformIn(facts: readonly RecordedFact[], platform: string) {
  const described = facts.findLast((fact) => isOf(fact, "platform.described") && fact.body.record.platform === platform);
  return described !== undefined && isOf(described, "platform.described") ? described.body.record : undefined;
}

/** Nobody states for a later instant than the recording; the client's own report counts from its reception, and no other. */
function instantFaults(fact: StatedFact): Finding[] {
  const { entry, body } = fact;
  if (body.record.at > entry.at)
    return [said(fact, { en: "its instant is after its recording", fr: "son instant est postérieur à son enregistrement" })];
  const own = "channel" in body && body.party === "client" && body.channel !== "telephone" && body.channel !== "import";
  if (!own || body.record.at === entry.at) return [];
  return [said(fact, { en: "its instant is not its reception", fr: "son instant n’est pas sa réception" })];
}

/** Only the provider contests a notification and declares an exclusion, only the client contests an exclusion. Design, section 4. */
function partyFaults(fact: StatedFact): Finding[] {
  const { kind } = fact.entry;
  const entitled =
    kind === "exclusion.contested"
      ? "client"
      : kind === "notification.contested" || kind === "exclusion.declared"
        ? "provider"
        : undefined;
  if (entitled === undefined || fact.body.party === entitled) return [];
  return [
    said(fact, {
      en: `only the ${entitled} may state it`,
      fr: `seul le ${entitled === "client" ? "client" : "prestataire"} peut le déclarer`,
    }),
  ];
}

/** An earlier instant than the recording rests on the word of the party alone. */
function earlier(fact: StatedFact): OpenFinding[] {
  const { entry, body } = fact;
  if (body.record.at >= entry.at || instantFaults(fact).length > 0) return [];
  const at = saidInstant(body.record.at);
  const party = { client: "le client", provider: "le prestataire", garant: "Garant" }[body.party];
  const words = said(fact, {
    en: `stated for ${at}, recorded at ${saidInstant(entry.at)}: on the word of the ${body.party}`,
    fr: `déclaré pour ${at}, enregistré à ${saidInstant(entry.at)}\u202f: ${party} l’affirme`,
  });
  return [{ ...words, needed: false }];
}
