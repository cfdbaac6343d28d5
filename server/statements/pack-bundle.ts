/** A bundle's files as one archive: the same bytes for the same files. docs/reference/bundle.md. */
import { crc32, deflateRawSync } from "node:zlib";
import { writeZip } from "../../core/archive/write-zip.ts";
import type { Bundle } from "../../core/statement/bundle.ts";

const smallest = { level: 9 };

export function packBundle(bundle: Bundle): Uint8Array<ArrayBuffer> {
  const deflateRaw = (bytes: Uint8Array) => deflateRawSync(bytes, smallest);
  return new Uint8Array(writeZip(bundle, { crc32: (bytes) => crc32(bytes), deflateRaw }));
}
