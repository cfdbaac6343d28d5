/** The keys that signed for the log, one after the other, as its own facts say: believed only once one of them is known from outside. */
import type { Sha256, VerifyEd25519 } from "../../crypto.ts";
import { isOf, type RecordedFact } from "../../facts/recorded.ts";
import { verifyKeyChange } from "../../ledger/key-change.ts";
import { formatVerifierKey, parseVerifierKey, type VerifierKey } from "../../ledger/verifier-key.ts";
import { type Finding, finding } from "../verification.ts";

/** `from`: the least size of a tree that the key signs. */
export type LogKey = { readonly key: VerifierKey; readonly from: number };

export type KeysRead = {
  readonly keys: readonly LogKey[];
  readonly faults: readonly Finding[];
  /** The key in force for a tree of a size. */
  readonly at: (size: number) => VerifierKey | undefined;
};

/** Follows the replacements from the first key on; one that not both keys signed is a fault, and is not followed. */
export function readKeys(facts: readonly RecordedFact[], sha256: Sha256, verify: VerifyEd25519): KeysRead {
  const keys: LogKey[] = [];
  const faults: Finding[] = [];
  const take = (text: string, seq: number) => {
    const key = parseVerifierKey(text, sha256);
    if (key.ok) keys.push({ key: key.value, from: seq + 1 });
    else faults.push(finding({ entry: seq }, `entry ${seq} names no key`, `l’entrée ${seq} ne désigne aucune clé`));
  };
  for (const fact of facts) {
    const { seq } = fact.entry;
    if (isOf(fact, "log.opened")) take(fact.body.key, seq);
    if (!isOf(fact, "log.key-replaced")) continue;
    const last = keys.at(-1);
    const follows = last !== undefined && formatVerifierKey(last.key) === fact.body.from;
    if (follows && verifyKeyChange(fact.body, sha256, verify)) take(fact.body.to, seq);
    else {
      const [en, fr] = ["was not signed by the old and the new key", "n’est pas signé par l’ancienne et la nouvelle clé"];
      faults.push(
        finding({ entry: seq }, `the change of key in entry ${seq} ${en}`, `le changement de clé de l’entrée ${seq} ${fr}`),
      );
    }
  }
  return { keys, faults, at: (size) => keys.findLast(({ from }) => from <= size)?.key };
}
