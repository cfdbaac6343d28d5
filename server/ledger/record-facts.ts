/** Writes the facts of one act: entries, salted bodies, and the state that they make. */
import { sql } from "kysely";
import type { RecordedFact } from "../../core/facts/recorded.ts";
import type { Hash } from "../../core/ledger/leaf.ts";
import { ahead } from "../store/ahead.ts";
import { inChunks } from "../store/chunks.ts";
import type { Tx } from "../store/tables.ts";
import type { Decision, Place } from "./act.ts";
import { factLine } from "./fact-line.ts";
import { project } from "./project.ts";
import { recordedFact } from "./stored-facts.ts";

export type Recorded = { readonly facts: readonly RecordedFact[]; readonly leaves: readonly Hash[] };

/** Signals and documents go in before the state that refers to them; what the schema has against the act is thrown here, not at the commit. */
export async function recordFacts(tx: Tx, { facts, also }: Decision, { seq, at }: Place, actor: string): Promise<Recorded> {
  const lines = facts.map((fact, index) => factLine(fact, { seq: seq + index, at }, actor));
  const sent = ahead(tx);
  for (const chunk of inChunks(lines)) {
    const [entries, bodies] = [chunk.map(({ entryRow }) => entryRow), chunk.map(({ bodyRow }) => bodyRow)];
    await sent.insertInto("entry").values(entries).execute();
    await sent.insertInto("body").values(bodies).execute();
  }
  await also?.(
    tx,
    lines.map(({ entry }) => entry),
  );
  for (const { entry, fact } of lines) await project(sent, entry, fact.kind, fact.body);
  if (lines.length > 0) await sql`select settle()`.execute(tx);
  const leaves = lines.map(({ entryRow }) => entryRow.leaf);
  return { facts: lines.map(({ entry, fact }) => recordedFact(entry, fact.body)), leaves };
}
