/** A ZIP archive from anyone, unpacked within limits. What would let two readers see different files is refused. */
import { readUtf8 } from "../json/utf8.ts";
import { bad, good, type Result } from "../result.ts";
import {
  centralLength,
  centralSignature,
  deflated,
  endLength,
  endSignature,
  type Inflating,
  localLength,
  localSignature,
  stored,
  utf8Flag,
} from "./zip-format.ts";

export type ZipLimits = {
  readonly archive: number;
  readonly files: number;
  /** Of one file, and of all of them, unpacked. */
  readonly file: number;
  readonly total: number;
};

/** `byte`: where in the archive; `name`: of which file, once that is known. */
export type ZipFault = {
  readonly code: "too-large" | "not-a-zip" | "malformed" | "unsupported" | "repeated-name" | "bad-name" | "wrong-content";
  readonly byte: number;
  readonly name?: string;
};

type Listed = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
};

/** A plain name: no folder, nothing that leads elsewhere. */
const plainName = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$/;

/** The files by their names. One fault: what follows it can't be told. */
export function readZip(archive: Uint8Array, limits: ZipLimits, tools: Inflating): Result<Map<string, Uint8Array>, ZipFault> {
  if (archive.length > limits.archive) return bad([{ code: "too-large", byte: 0 }]);
  const listed = directoryOf(archive, limits);
  if (!listed.ok) return listed;
  const files = new Map<string, Uint8Array>();
  for (const file of listed.value) {
    const content = contentOf(file, archive, tools);
    if (!content.ok) return content;
    files.set(file.name, content.value);
  }
  return good(files);
}

function directoryOf(archive: Uint8Array, limits: ZipLimits): Result<Listed[], ZipFault> {
  const view = viewOf(archive);
  const end = archive.length - endLength;
  if (end < 0 || view.getUint32(end, true) !== endSignature || view.getUint16(end + 20, true) !== 0)
    return bad([{ code: "not-a-zip", byte: Math.max(end, 0) }]);
  const [disk, first, here, count] = [4, 6, 8, 10].map((at) => view.getUint16(end + at, true));
  const [length, from] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  if (disk !== 0 || first !== 0 || here !== count || from + length !== end) return bad([{ code: "malformed", byte: end }]);
  if (count > limits.files) return bad([{ code: "too-large", byte: end }]);
  return listedIn(archive, { from, end, count }, limits);
}

type Directory = { readonly from: number; readonly end: number; readonly count: number };

function listedIn(archive: Uint8Array, { from, end, count }: Directory, limits: ZipLimits): Result<Listed[], ZipFault> {
  const listed: Listed[] = [];
  let [at, total] = [from, 0];
  for (let left = count; left > 0; left--) {
    const read = centralAt(at, end, archive);
    if (!read.ok) return read;
    const { file, next } = read.value;
    const { name, size } = file;
    total += size;
    if (size > limits.file || total > limits.total) return bad([{ code: "too-large", byte: at, name }]);
    if (listed.some((other) => other.name === name)) return bad([{ code: "repeated-name", byte: at, name }]);
    listed.push(file);
    at = next;
  }
  return at === end ? good(listed) : bad([{ code: "malformed", byte: at }]);
}

function centralAt(at: number, end: number, archive: Uint8Array): Result<{ file: Listed; next: number }, ZipFault> {
  const view = viewOf(archive);
  if (at + centralLength > end || view.getUint32(at, true) !== centralSignature) return bad([{ code: "malformed", byte: at }]);
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const [named, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
  const [crc, packed, size, offset] = [16, 20, 24, 42].map((field) => view.getUint32(at + field, true));
  const next = at + centralLength + named + extra + comment;
  if (next > end) return bad([{ code: "malformed", byte: at }]);
  const name = readUtf8(archive.subarray(at + centralLength, at + centralLength + named));
  if (name === undefined || !plainName.test(name)) return bad([{ code: "bad-name", byte: at }]);
  if ((flags & ~utf8Flag) !== 0 || (method !== stored && method !== deflated))
    return bad([{ code: "unsupported", byte: at, name }]);
  return good({ file: { name, method, crc, packed, size, offset }, next });
}

function contentOf(file: Listed, archive: Uint8Array, { crc32, inflateRaw }: Inflating): Result<Uint8Array, ZipFault> {
  const { name, method, crc, packed, size, offset } = file;
  const from = dataFrom(file, archive);
  if (from === undefined) return bad([{ code: "malformed", byte: offset, name }]);
  const data = archive.subarray(from, from + packed);
  const content = method === stored ? data : inflateRaw(data, size);
  const sound = data.length === packed && content?.length === size && crc32(content) === crc;
  return sound ? good(content) : bad([{ code: "wrong-content", byte: from, name }]);
}

/** Where the bytes of a file begin; undefined where its own header says otherwise than the directory. */
function dataFrom({ name, method, crc, packed, size, offset }: Listed, archive: Uint8Array): number | undefined {
  const view = viewOf(archive);
  if (offset + localLength > archive.length || view.getUint32(offset, true) !== localSignature) return undefined;
  const same =
    (view.getUint16(offset + 6, true) & ~utf8Flag) === 0 &&
    view.getUint16(offset + 8, true) === method &&
    view.getUint32(offset + 14, true) === crc &&
    view.getUint32(offset + 18, true) === packed &&
    view.getUint32(offset + 22, true) === size;
  const [named, extra] = [view.getUint16(offset + 26, true), view.getUint16(offset + 28, true)];
  const nameFrom = offset + localLength;
  return same && readUtf8(archive.subarray(nameFrom, nameFrom + named)) === name ? nameFrom + named + extra : undefined;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
