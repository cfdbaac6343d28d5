/** A ZIP archive of some files: sorted, undated, the same bytes for the same files. */
import { utf8 } from "../json/utf8.ts";
import {
  centralLength,
  centralSignature,
  type Deflating,
  deflated,
  endLength,
  endSignature,
  firstDay,
  localLength,
  localSignature,
  utf8Flag,
  versionNeeded,
} from "./zip-format.ts";

type Packed = {
  readonly name: Uint8Array;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
  readonly offset: number;
};

/**
 * The archive.
 *
 * @throws RangeError for more than the format holds without its extensions: 65,535 files, 4 GiB
 */
export function writeZip(files: ReadonlyMap<string, Uint8Array>, { crc32, deflateRaw }: Deflating): Uint8Array {
  let offset = 0;
  const packed = [...files]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, bytes]): Packed => {
      const [named, data] = [utf8(name), deflateRaw(bytes)];
      const file = { name: named, crc: crc32(bytes), size: bytes.length, data, offset };
      offset += localLength + named.length + data.length;
      return file;
    });
  const directory = packed.reduce((sum, { name }) => sum + centralLength + name.length, 0);
  if (packed.length > 0xffff || offset + directory > 0xffffffff) throw new RangeError("too much for a ZIP archive");
  const archive = new Uint8Array(offset + directory + endLength);
  const view = new DataView(archive.buffer);
  let at = offset;
  for (const file of packed) {
    writeLocal(file, archive, view);
    at = writeCentral(file, at, archive, view);
  }
  view.setUint32(at, endSignature, true);
  view.setUint16(at + 8, packed.length, true);
  view.setUint16(at + 10, packed.length, true);
  view.setUint32(at + 12, directory, true);
  view.setUint32(at + 16, offset, true);
  return archive;
}

function writeLocal(file: Packed, archive: Uint8Array, view: DataView): void {
  const { name, data, offset } = file;
  view.setUint32(offset, localSignature, true);
  writeShared(file, offset + 4, view);
  archive.set(name, offset + localLength);
  archive.set(data, offset + localLength + name.length);
}

function writeCentral(file: Packed, at: number, archive: Uint8Array, view: DataView): number {
  view.setUint32(at, centralSignature, true);
  view.setUint16(at + 4, versionNeeded, true);
  writeShared(file, at + 6, view);
  view.setUint32(at + 42, file.offset, true);
  archive.set(file.name, at + centralLength);
  return at + centralLength + file.name.length;
}

/** What stands alike in both headers, from the version needed to the length of the name. */
function writeShared({ name, crc, size, data }: Packed, at: number, view: DataView): void {
  view.setUint16(at, versionNeeded, true);
  view.setUint16(at + 2, utf8Flag, true);
  view.setUint16(at + 4, deflated, true);
  view.setUint16(at + 8, firstDay, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, data.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}
