/** Entries and bodies as they come back from their tables. What they say was checked when it was written; `verify` checks it again. */
import type { Entry } from "../../core/ledger/entry.ts";
import type { EntryRow } from "../store/tables.ts";
import type { RecordedFact } from "./act.ts";

type StoredEntry = Pick<EntryRow, "seq" | "kind" | "subject" | "at" | "actor" | "body">;

/** The entry that a row holds. */
export function entryOf({ seq, kind, subject, at, actor, body }: StoredEntry): Entry {
  return { seq, kind, subject, at, actor, body: Buffer.from(body).toString("hex") };
}

/** The fact of a row with its body; the kinds are those of `FactBodies`, which alone are ever recorded. */
export function factOf(row: StoredEntry & { readonly content: string }): RecordedFact {
  const fact: RecordedFact = { kind: row.kind, entry: entryOf(row), body: JSON.parse(row.content) };
  return fact;
}
