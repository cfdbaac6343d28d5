/** The digest of a file that proves something: the file stays where it is, its digest goes into the ledger. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { bad, good, type Result } from "../core/result.ts";
import type { Problem } from "./io.ts";
import { file } from "./values.ts";

export const proofFileOption = {
  summary: {
    en: "The file that proves it: only its SHA-256 is sent, keep the file.",
    fr: "Le fichier qui le prouve\u202f: seule son empreinte SHA-256 est envoyée, gardez-le.",
  },
  value: file,
} as const;

/** The field of a request: absent where no file is given. */
export async function digestGiven(path: string | undefined): Promise<Result<{ digest?: string }, Problem>> {
  if (path === undefined) return good({});
  try {
    const hash = createHash("sha256");
    await pipeline(createReadStream(path), hash);
    return good({ digest: hash.digest("hex") });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = { en: `cannot be read: ${reason}`, fr: `illisible\u202f: ${reason}` };
    return bad([{ file: path, code: "unreadable", message }]);
  }
}
