/** Every entry of the log is there, once, in its order. Ledger, invariants 1 and 5. */

import { isFactKind } from "../../facts/kinds.ts";
import { sequenceFaults } from "../../ledger/log.ts";
import { counted } from "../../words/counted.ts";
import type { Evidence } from "../evidence.ts";
import { type Finding, finding, judged } from "../verification.ts";
import { defineCheck } from "./define-check.ts";

const file = "entries.jsonl";

export const entries = defineCheck({
  id: "entries",
  order: 2,
  title: { en: "Entries of the log", fr: "Entrées du journal" },
  judge: (evidence) => {
    const { log } = evidence;
    return judged(counted(log.size, { en: ["entry", "entries, none left out"], fr: ["entrée", "entrées, aucune omise"] }), [
      ...log.faults,
      ...sequence(evidence),
      ...kinds(evidence),
      ...beginning(evidence),
    ]);
  },
});

function sequence({ log }: Evidence): Finding[] {
  const read = log.entries.filter((entry) => entry !== undefined);
  return sequenceFaults(read).map((fault) => {
    const place = { file, entry: fault.seq };
    if (fault.code === "back-in-time")
      return finding(place, `entry ${fault.seq} is earlier than the one before`, `l’entrée ${fault.seq} précède celle d’avant`);
    const [en, fr] = [
      `entry ${fault.seq} is missing: ${fault.found} stands there`,
      `l’entrée ${fault.seq} manque\u202f: ${fault.found} est à sa place`,
    ];
    return finding(place, en, fr);
  });
}

/** A kind that this verifier does not know could move the figure. */
function kinds({ log }: Evidence): Finding[] {
  return log.entries
    .filter((entry) => entry !== undefined)
    .filter(({ kind }) => !isFactKind(kind))
    .map(({ seq, kind }) => {
      const place = { file, line: seq + 1, entry: seq };
      return finding(place, `entry ${seq} is of an unknown kind, ${kind}`, `l’entrée ${seq} est de sorte inconnue, ${kind}`);
    });
}

function beginning({ log, claims, opened }: Evidence): Finding[] {
  const others = log.entries.filter((entry, at) => at > 0 && entry?.kind === "log.opened");
  const begins = log.entries[0]?.kind === "log.opened" && others.length === 0;
  const place = { file, line: 1, entry: 0 };
  if (!begins)
    return [
      finding(place, "the log does not begin with log.opened, once", "le journal ne commence pas par log.opened, une fois"),
    ];
  if (claims === undefined || opened === undefined || opened.body.tenant === claims.tenant) return [];
  const { tenant } = opened.body;
  return [
    finding(
      place,
      `the log is of ${tenant}, not of ${claims.tenant}`,
      `le journal est celui de ${tenant}, non de ${claims.tenant}`,
    ),
  ];
}
