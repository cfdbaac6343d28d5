/** A secret that is shown once, kept in a file that only its owner can read. */
import type { Got } from "../ask.ts";
import type { Io } from "../io.ts";
import { keepFile } from "../keep-file.ts";

/** What was made is made: where the file cannot be written, whoever asked is told what to make again. */
export async function keepSecret(io: Io, file: string, secret: string, of: string): Promise<Got<null>> {
  try {
    await keepFile(file, [`${secret}\n`], { how: "new", mode: 0o600 });
    return { ok: true, value: null };
  } catch (error) {
    io.say({ en: `${of} was made and its secret is lost.`, fr: `${of} a été créé et son secret est perdu.` });
    throw error;
  }
}
