/** A fact as a line of the log: its entry, and the rows of its entry and its salted body. */
import { randomBytes } from "node:crypto";
import type { Fact } from "../../core/facts/fact.ts";
import { canonicalJson } from "../../core/json/canonical.ts";
import { bodyDigest, type Entry, entryFault, saltLength } from "../../core/ledger/entry.ts";
import { entryHash } from "../../core/ledger/log.ts";
import { sha256 } from "../keys/crypto.ts";
import type { Place } from "./act.ts";

/** Throws RangeError for a fact that could not be read again, CanonicalJsonError for a body without canonical text. */
export function factLine(fact: Fact, { seq, at }: Place, actor: string) {
  const { kind, subject, body } = fact;
  const salt = new Uint8Array(randomBytes(saltLength));
  const entry: Entry = { seq, kind, subject, at, actor, body: bodyDigest(body, salt, sha256) };
  const fault = entryFault(entry);
  if (fault !== undefined) throw new RangeError(`the entry of ${kind} could not be read again: ${JSON.stringify(fault)}`);
  const entryRow = { ...entry, body: Buffer.from(entry.body, "hex"), leaf: entryHash(entry, sha256) };
  return { fact, entry, entryRow, bodyRow: { seq, salt, content: canonicalJson(body) } };
}
