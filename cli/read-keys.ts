/** The log's verification keys, as a file that somebody was given: one a line, the latest and those before it. C2SP signed-note. */
import { parseVerifierKey, type VerifierKey } from "../core/ledger/verifier-key.ts";
import { bad, good, type Result } from "../core/result.ts";
import { sha256 } from "./crypto.ts";
import type { Problem } from "./io.ts";
import { readAtMost } from "./read-file.ts";

const mostBytes = 65_536;

/** Every key of the file, or what is wrong with each line that is none. */
export async function readKeys(file: string): Promise<Result<readonly VerifierKey[], Problem>> {
  const bytes = await readAtMost(file, mostBytes);
  if (!bytes.ok) return bytes;
  const lines = Buffer.from(bytes.value).toString("utf8").split(/\r?\n/);
  const keys: VerifierKey[] = [];
  const problems: Problem[] = [];
  for (const [place, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const key = parseVerifierKey(line.trim(), sha256);
    if (key.ok) keys.push(key.value);
    else problems.push({ file, line: place + 1, ...faultWords[key.errors[0]?.code ?? "not-a-key"] });
  }
  if (problems.length > 0) return bad(problems);
  return keys.length > 0 ? good(keys) : bad([{ file, ...faultWords["not-a-key"] }]);
}

const faultWords = {
  "not-a-key": {
    code: "not-a-key",
    message: { en: "is no verification key (name+id+key).", fr: "n’est pas une clé de vérification (nom+id+clé)." },
  },
  "wrong-id": {
    code: "wrong-id",
    message: {
      en: "the key's id is not that of its name and bytes: a letter was mistyped.",
      fr: "l’identifiant de la clé n’est pas celui de son nom et de ses octets\u202f: une lettre est fausse.",
    },
  },
};
