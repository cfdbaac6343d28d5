/** A fact as a line of the log: its entry, and the rows of its entry and its salted body. */
import { randomFillSync } from "node:crypto";
import type { Fact } from "../../core/facts/fact.ts";
import { canonicalJson } from "../../core/json/canonical.ts";
import { type Entry, entryFault, saltLength, textDigest } from "../../core/ledger/entry.ts";
import { entryHash } from "../../core/ledger/log.ts";
import { sha256 } from "../keys/crypto.ts";
import type { Place } from "./act.ts";

/** Throws RangeError for a fact that could not be read again, CanonicalJsonError for a body without canonical text. */
export function factLine(fact: Fact, { seq, at }: Place, actor: string) {
  const { kind, subject, body } = fact;
  const fault = entryFault({ seq, kind, subject, at, actor });
  if (fault !== undefined) throw new RangeError(`the entry of ${kind} could not be read again: ${JSON.stringify(fault)}`);
  const salt = nextSalt();
  const content = canonicalJson(body);
  const entry: Entry = { seq, kind, subject, at, actor, body: textDigest(content, salt, sha256) };
  const entryRow = { ...entry, body: Buffer.from(entry.body, "hex"), leaf: entryHash(entry, sha256) };
  return { fact, entry, entryRow, bodyRow: { seq, salt, content } };
}

/** Random bytes for this many salts at once: the call that draws them takes longer than everything else of a line. */
const saltsAtOnce = 256;
const drawn = new Uint8Array(saltsAtOnce * saltLength);
let used = saltsAtOnce;

/** No copy of a salt is left here: it has to be gone once its body is erased. */
function nextSalt(): Uint8Array {
  if (used === saltsAtOnce) {
    randomFillSync(drawn);
    used = 0;
  }
  const salt = new Uint8Array(saltLength);
  for (let [at, from] = [0, saltLength * used++]; at < saltLength; at++, from++) {
    salt[at] = drawn[from] ?? 0;
    drawn[from] = 0;
  }
  return salt;
}
