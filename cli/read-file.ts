/** The bytes of a file that somebody named, within a limit. */
import { type FileHandle, open } from "node:fs/promises";
import { bad, good, type Result } from "../core/result.ts";
import type { Problem } from "./io.ts";

/** Bytes of a file, at most so many; or why they cannot be read. */
export async function readAtMost(file: string, most: number): Promise<Result<Uint8Array, Problem>> {
  try {
    await using handle = await open(file);
    const bytes = new Uint8Array(most);
    let length = 0;
    for (let read = -1; read !== 0 && length < most; length += read)
      read = (await handle.read(bytes, length, most - length)).bytesRead;
    return good(bytes.subarray(0, length));
  } catch (error) {
    return bad([unreadable(file, error)]);
  }
}

/** All bytes of a file, or why there are none: unreadable, or more than `most`. */
export async function readWhole(file: string, most: number): Promise<Result<Uint8Array, Problem>> {
  try {
    await using handle = await open(file);
    const { size } = await handle.stat();
    const bytes = size > most ? undefined : await wholeOf(handle, most);
    return bytes === undefined ? bad([tooLarge(file, most)]) : good(bytes);
  } catch (error) {
    return bad([unreadable(file, error)]);
  }
}

/** Pipes and devices say no size: what comes is counted. Undefined where it is more than `most`. */
async function wholeOf(handle: FileHandle, most: number): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of handle.createReadStream({ autoClose: false, highWaterMark: pieceBytes })) {
    const bytes: Uint8Array = piece;
    length += bytes.length;
    if (length > most) return undefined;
    pieces.push(bytes);
  }
  return Buffer.concat(pieces);
}

const pieceBytes = 1_048_576;

function tooLarge(file: string, most: number): Problem {
  return { file, code: "too-large", message: { en: `is larger than ${most} bytes`, fr: `dépasse ${most} octets` } };
}

function unreadable(file: string, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return { file, code: "unreadable", message: { en: `cannot be read: ${reason}`, fr: `illisible\u202f: ${reason}` } };
}
