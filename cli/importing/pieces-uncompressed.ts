/** The bytes of a file as they were before somebody compressed it (gzip, Zstandard), a piece at a time, with a bound on what comes out. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createGunzip, createZstdDecompress } from "node:zlib";

/** Of a year at a second of a hundred series there is less; a bomb stops here. */
export const mostBytes = 64 * 1_073_741_824;

export class TooMuch extends Error {}

export type Uncompressed = {
  readonly pieces: AsyncIterable<Uint8Array>;
  /** Hex SHA-256 of the file as it lies on the disk; to be asked when all pieces are read. */
  readonly digest: () => string;
};

/** Opens a file, compressed or not: its first bytes tell. The pieces throw what the file system or the decompressor says, and `TooMuch`. */
export async function piecesUncompressed(path: string, most = mostBytes): Promise<Uncompressed> {
  const expand = await expander(path);
  const hash = createHash("sha256");
  const raw = createReadStream(path, { highWaterMark: 1_048_576 });
  raw.on("data", (chunk) => void hash.update(chunk));
  const stream = expand === undefined ? raw : raw.pipe(expand);
  raw.on("error", (error) => stream.destroy(error));
  return { pieces: bounded(stream, most), digest: () => hash.digest("hex") };
}

async function* bounded(stream: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const piece of stream) {
    total += piece.length;
    if (total > most) throw new TooMuch();
    yield piece;
  }
}

async function expander(path: string) {
  await using handle = await open(path);
  const { buffer, bytesRead } = await handle.read(new Uint8Array(4), 0, 4, 0);
  const first = Buffer.from(buffer.subarray(0, bytesRead)).toString("hex");
  if (first.startsWith("1f8b")) return createGunzip();
  return first === "28b52ffd" ? createZstdDecompress() : undefined;
}
