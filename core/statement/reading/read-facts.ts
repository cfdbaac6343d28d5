/** The facts that the entries and their bodies make: those that can move a figure of the platform, in the order of the log. */
import type { Sha256 } from "../../crypto.ts";
import { canMoveFigure } from "../../facts/kinds.ts";
import { readFact } from "../../facts/read-body.ts";
import type { RecordedFact } from "../../facts/recorded.ts";
import { contentDigest } from "../../ledger/entry.ts";
import { type Finding, finding } from "../verification.ts";
import type { BodiesRead } from "./read-bodies.ts";
import type { LogRead } from "./read-log.ts";

export type FactsRead = { readonly facts: readonly RecordedFact[]; readonly faults: readonly Finding[] };

const file = "bodies.jsonl";

/** Every fact that can be read; a body that is missing, another's, superfluous or malformed is a fault. */
export function readFacts({ entries }: LogRead, { bodies }: BodiesRead, platform: string, sha256: Sha256): FactsRead {
  const facts: RecordedFact[] = [];
  const faults: Finding[] = [];
  const needed = new Set<number>();
  for (const entry of entries) {
    if (entry === undefined || !canMoveFigure(entry, platform)) continue;
    const { seq, kind } = entry;
    needed.add(seq);
    const read = bodies.get(seq);
    if (read === undefined) {
      const [en, fr] = [`the body of entry ${seq} (${kind}) is missing`, `le contenu de l’entrée ${seq} (${kind}) manque`];
      faults.push(finding({ file, entry: seq }, en, fr));
      continue;
    }
    const place = { file, line: read.line, entry: seq };
    if (contentDigest(read.content, read.salt, sha256) !== entry.body)
      faults.push(
        finding(
          place,
          `the body of entry ${seq} is not the one recorded`,
          `le contenu de l’entrée ${seq} n’est pas celui enregistré`,
        ),
      );
    const fact = readFact(entry, read.body);
    if (fact.ok) facts.push(fact.value);
    else
      for (const { message } of fact.errors)
        faults.push(finding(place, `entry ${seq} (${kind}): ${message.en}`, `entrée ${seq} (${kind})\u202f: ${message.fr}`));
  }
  for (const { seq, line } of bodies.values())
    if (!needed.has(seq))
      faults.push(
        finding({ file, line, entry: seq }, `entry ${seq} takes no body here`, `l’entrée ${seq} n’appelle pas de contenu ici`),
      );
  return { facts, faults };
}
