/** Entries and bodies as they come back from their tables. What they say was checked when it was written; `verify` checks it again. */
import type { FactBodies, FactKind } from "../../core/facts/fact.ts";
import type { RecordedFact } from "../../core/facts/recorded.ts";
import type { Entry } from "../../core/ledger/entry.ts";
import type { EntryRow, Tx } from "../store/tables.ts";

type StoredEntry = Pick<EntryRow, "seq" | "kind" | "subject" | "at" | "actor" | "body">;

/** The entry that a row holds. */
export function entryOf({ seq, kind, subject, at, actor, body }: StoredEntry): Entry {
  return { seq, kind, subject, at, actor, body: Buffer.from(body).toString("hex") };
}

const entryColumns = ["entry.seq", "entry.kind", "entry.subject", "entry.at", "entry.actor", "entry.body"] as const;

/** Entries with their bodies, where those are not erased. */
export function storedFacts(tx: Tx) {
  return tx.selectFrom("entry").innerJoin("body", "body.seq", "entry.seq").select(entryColumns).select("body.content");
}

/** Entries with their leaf, and what is left of their body and salt. */
export function entryRows(tx: Tx) {
  return tx
    .selectFrom("entry")
    .leftJoin("body", "body.seq", "entry.seq")
    .select([...entryColumns, "entry.leaf", "body.salt", "body.content"]);
}

/** The fact that a row holds with its body. */
export function factOf(row: StoredEntry & { readonly content: string }): RecordedFact {
  return recordedFact(entryOf(row), JSON.parse(row.content));
}

/** An entry and its body: the writer records no other kinds than those of `FactBodies`, each with its own body. */
export function recordedFact(entry: Entry, body: FactBodies[FactKind]): RecordedFact {
  return { entry, body } as RecordedFact;
}
