/** The facts that a statement's lines stand on, and those that amended it. */
import type { StatementDocument } from "../../../core/statement/document.ts";
import type { Interval } from "../../../core/time/instant.ts";
import type { Tx } from "../../store/tables.ts";
import type { StatementParts } from "../../views/statement/parts.ts";
import { entriesNamed } from "../entries.ts";
import { gapsIn, outagesIn } from "../outages.ts";
import type { VersionFound } from "../statements.ts";

export type StatementFacts = Pick<StatementParts, "outageFacts" | "gaps" | "versions">;

/** One query for outages, one for gaps, one for all the entries that they and the versions name. */
export async function statementFacts(
  tx: Tx,
  platform: string,
  month: Interval,
  versions: readonly VersionFound[],
): Promise<StatementFacts> {
  const outages = await outagesIn(tx, platform, month);
  const gaps = await gapsIn(tx, platform, month);
  const named = [...outages, ...gaps].map(({ seq }) => seq);
  const facts = await entriesNamed(tx, [...new Set([...named, ...versions.flatMap(({ because }) => because)])]);
  const factAt = (seq: number) => facts.get(seq) ?? [];
  return {
    outageFacts: new Map(outages.flatMap(({ id, seq }) => [factAt(seq)].flat().map((fact) => [id, fact] as const))),
    gaps: gaps.flatMap(({ from, to, seq }) => [factAt(seq)].flat().map((fact) => ({ from, to, fact }))),
    versions: versions.map(({ version, at, moved, because, content }) => ({
      ...{ version, at, moved: [...moved], because: because.flatMap(factAt) },
      verdict: documentIn(content).figures.verdict,
    })),
  };
}

/** A statement's document is what `composeStatement` made: the schema holds it to its digest. */
export function documentIn(content: string): StatementDocument {
  return JSON.parse(content);
}
