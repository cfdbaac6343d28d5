/** Who signed: the log's key as the verifying party knows it, never as the bundle tells it. C2SP signed-note; design, section 5. */

import { openCheckpoint } from "../../ledger/checkpoint.ts";
import { sameBytes } from "../../ledger/leaf.ts";
import { parseNote } from "../../ledger/note.ts";
import type { VerifierKey } from "../../ledger/verifier-key.ts";
import type { Evidence } from "../evidence.ts";
import { type Finding, finding, judged } from "../verification.ts";
import { defineCheck } from "./define-check.ts";

const file = "checkpoint";
const said = { en: "signed by the key that you gave", fr: "signé par la clé que vous avez donnée" };

export const signature = defineCheck({
  id: "signature",
  order: 4,
  title: { en: "Who signed", fr: "Qui a signé" },
  judge: (evidence) => {
    const { outside, keys } = evidence;
    if (outside.keys.length === 0) {
      const [en, fr] = [
        "no key was given: who signed is not established",
        "aucune clé n’est donnée\u202f: qui a signé n’est pas établi",
      ];
      return judged(said, keys.faults, [{ ...finding({ file }, en, fr), needed: true }]);
    }
    const isKnown = outside.keys.some((known) => keys.keys.some(({ key }) => sameKey(key, known)));
    if (!isKnown) {
      const given = outside.keys.map(({ name, id }) => `${name}+${id}`).join(", ");
      return judged(said, [
        finding({ file }, `the log was never signed by ${given}`, `le journal n’a jamais été signé par ${given}`),
      ]);
    }
    return judged(said, [...keys.faults, ...signatureFaults(evidence)]);
  },
});

function sameKey(one: VerifierKey, other: VerifierKey): boolean {
  return one.name === other.name && sameBytes(one.publicKey, other.publicKey);
}

/** Signed by the key in force at its size; a line of a key that never was the log's could say anything. */
function signatureFaults({ note, checkpoint, keys, tools }: Evidence): Finding[] {
  if (note === undefined || checkpoint === undefined) return [finding({ file }, "nothing is signed", "rien n’est signé")];
  const inForce = keys.at(checkpoint.size);
  const opened = openCheckpoint(note, inForce === undefined ? [] : [inForce], tools.verifyEd25519);
  if (!opened.ok)
    return opened.errors.map(({ code }) => {
      const key = `${inForce?.name}+${inForce?.id}`;
      return finding(
        { file },
        `not signed by the key in force, ${key} (${code})`,
        `non signé par la clé en vigueur, ${key} (${code})`,
      );
    });
  const all = openCheckpoint(
    note,
    keys.keys.map(({ key }) => key),
    tools.verifyEd25519,
  );
  const lines = parseNote(note);
  const complete = all.ok && lines.ok && lines.value.signatures.length === all.value.signedBy.length;
  return complete
    ? []
    : [finding({ file }, "a signature is of no key of the log", "une signature n’est d’aucune clé du journal")];
}
