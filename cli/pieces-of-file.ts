/** The bytes of a file, however long, a piece at a time. */
import { closeSync, openSync, readSync } from "node:fs";

const pieceBytes = 1_048_576;

/** The pieces in order, each overwritten by the next. Throws what the file system says. */
export function* piecesOfFile(path: string): Generator<Uint8Array> {
  const file = openSync(path, "r");
  try {
    const piece = new Uint8Array(pieceBytes);
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) yield piece.subarray(0, read);
  } finally {
    closeSync(file);
  }
}
