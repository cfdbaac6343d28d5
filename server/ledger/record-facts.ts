/** Writes the facts of one act: entries, salted bodies, and the state that they make. */
import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Fact } from "../../core/facts/fact.ts";
import type { RecordedFact } from "../../core/facts/recorded.ts";
import { canonicalJson } from "../../core/json/canonical.ts";
import { bodyDigest, type Entry, entryFault, saltLength } from "../../core/ledger/entry.ts";
import type { Hash } from "../../core/ledger/leaf.ts";
import { entryHash } from "../../core/ledger/log.ts";
import type { Instant } from "../../core/time/instant.ts";
import { sha256 } from "../keys/crypto.ts";
import { inChunks } from "../store/chunks.ts";
import type { Tx } from "../store/tables.ts";
import type { Decision, Place } from "./act.ts";
import { project } from "./project.ts";
import { recordedFact } from "./stored-facts.ts";

export type Recorded = { readonly facts: readonly RecordedFact[]; readonly leaves: readonly Hash[] };

/** Signals and documents go in before the state that refers to them; what the schema has against the act is thrown here, not at the commit. */
export async function recordFacts(tx: Tx, { facts, also }: Decision, { seq, at }: Place, actor: string): Promise<Recorded> {
  const lines = facts.map((fact, index) => lineOf(fact, seq + index, at, actor));
  const entries = lines.map(({ entry }) => entry);
  for (const chunk of inChunks(lines)) {
    await tx
      .insertInto("entry")
      .values(chunk.map(({ entryRow }) => entryRow))
      .execute();
    await tx
      .insertInto("body")
      .values(chunk.map(({ bodyRow }) => bodyRow))
      .execute();
  }
  await also?.(tx, entries);
  for (const { entry, fact } of lines) await project(tx, entry, fact.kind, fact.body);
  if (facts.length > 0) await sql`select settle()`.execute(tx);
  return {
    facts: lines.map(({ entry, fact }) => recordedFact(entry, fact.body)),
    leaves: lines.map(({ entryRow }) => entryRow.leaf),
  };
}

function lineOf(fact: Fact, seq: number, at: Instant, actor: string) {
  const { kind, subject, body } = fact;
  const salt = new Uint8Array(randomBytes(saltLength));
  const entry: Entry = { seq, kind, subject, at, actor, body: bodyDigest(body, salt, sha256) };
  const fault = entryFault(entry);
  if (fault !== undefined) throw new RangeError(`the entry of ${kind} could not be read again: ${JSON.stringify(fault)}`);
  const entryRow = { ...entry, body: Buffer.from(entry.body, "hex"), leaf: entryHash(entry, sha256) };
  return { fact, entry, entryRow, bodyRow: { seq, salt, content: canonicalJson(body) } };
}
