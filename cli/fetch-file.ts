/** A file that the server makes, fetched into one of ours: whole or not at all, with progress on a terminal. */
import { stat } from "node:fs/promises";
import type { Words } from "../core/words/language.ts";
import { type Answered, ask } from "./ask.ts";
import type { Connection } from "./connection.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Io } from "./io.ts";
import { fileInTheWay, keepFile } from "./keep-file.ts";
import { file } from "./values.ts";

export const intoOptions = {
  into: {
    summary: {
      en: "The file; else the name that the server gives it.",
      fr: "Le fichier\u202f; sinon le nom que le serveur lui donne.",
    },
    value: file,
  },
  force: { summary: { en: "Overwrite the file where it exists.", fr: "Écraser le fichier s’il existe." } },
} as const;

type Into = { readonly into?: string | undefined; readonly force: boolean };
type Stream = ReadableStream<Uint8Array<ArrayBuffer>> | null;
/** How a file is asked for: piece by piece, and with no limit but the server’s own, since a large one takes its time. */
export const streamed = { parseAs: "stream", fetch: (request: Request) => fetch(request) } as const;

/**
 * Answers with the file's name and size; bad input where a file is in the way, and nothing is asked then.
 *
 * @param making what is being made, told while it is waited for
 * @param otherwise the name where the server gives none
 */
export async function fetchFile(
  garant: Connection,
  io: Io,
  { into, force }: Into,
  asked: { readonly making: Words; readonly otherwise: string; readonly request: () => Promise<Answered<Stream>> },
): Promise<ExitCode> {
  const inTheWay = fileInTheWay(into, force);
  if (inTheWay) return io.badInput([inTheWay]);
  io.progress(asked.making);
  const answer = await ask(garant, () => asked.request());
  if (!answer.ok) return answer.code;
  const to = into ?? nameGiven(answer.response) ?? asked.otherwise;
  const nowInTheWay = fileInTheWay(to, force);
  if (nowInTheWay || answer.value === null) return io.badInput(nowInTheWay ? [nowInTheWay] : []);
  const length = Number(answer.response.headers.get("content-length") ?? 0);
  await keepFile(to, counted(answer.value, length, io), { how: force ? "replace" : "new" });
  const { size } = await stat(to);
  io.answer({ file: to, bytes: size }, () => `${to} (${size}\u00a0B)`);
  return 0;
}

/** A plain file name in the answer's head; anything that could lead elsewhere is not taken. */
function nameGiven(response: Response): string | undefined {
  const [, name] = /filename="([A-Za-z0-9][A-Za-z0-9._-]{0,120})"/.exec(response.headers.get("content-disposition") ?? "") ?? [];
  return name;
}

async function* counted(pieces: AsyncIterable<Uint8Array>, length: number, io: Io): AsyncGenerator<Uint8Array> {
  let received = 0;
  for await (const piece of pieces) {
    received += piece.length;
    const of = length > 0 ? ` / ${kilobytes(length)}` : "";
    io.progress({ en: `${kilobytes(received)}${of}\u00a0kB`, fr: `${kilobytes(received)}${of}\u00a0ko` });
    yield piece;
  }
  io.progress(undefined);
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1000);
}
