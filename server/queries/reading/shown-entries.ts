/** Entries of the log as the API shows them. */
import type { z } from "zod";
import type { LedgerEntry } from "../../../api/routes/ledger.ts";
import type { Overview } from "../../../api/schemas/overview.ts";
import type { Json } from "../../../core/json/json.ts";
import { entryOf } from "../../ledger/stored-facts.ts";
import type { EntryRow } from "../../store/tables.ts";

type WithBody = Pick<EntryRow, "seq" | "kind" | "subject" | "at" | "actor" | "body"> & { readonly content: string | null };

export function shownEntry(row: WithBody): z.output<typeof LedgerEntry> {
  return { entry: entryOf(row), body: bodyIn(row) };
}

export function bodyIn({ content }: { readonly content: string | null }): Json {
  return content === null ? null : JSON.parse(content);
}

/** A fact in the list of the latest, with the platform that it is about, where it is about one. */
export function shownLatest(row: WithBody): z.output<typeof Overview>["latest"][number] {
  const { seq, kind, at, subject } = row;
  return { seq, kind, at, subject, platform: platformIn(row) };
}

function platformIn({ content }: WithBody): string | null {
  const { platform, record }: { platform?: string; record?: { platform?: string } } = content === null ? {} : JSON.parse(content);
  return platform ?? record?.platform ?? null;
}
