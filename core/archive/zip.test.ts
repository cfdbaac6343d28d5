import { crc32, deflateRawSync } from "node:zlib";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { altered } from "../../test/ledger/altered.ts";
import { drawer } from "../../test/ledger/numbers.ts";
import { inflating } from "../../test/statement/one-day.ts";
import { utf8 } from "../json/utf8.ts";
import { readZip } from "./read-zip.ts";
import { writeZip } from "./write-zip.ts";

const files = new Map([
  ["b.txt", utf8("twice ".repeat(1_000))],
  ["a.txt", utf8("once")],
  ["empty", new Uint8Array()],
]);
const archive = writeZip(files, { crc32: (bytes) => crc32(bytes), deflateRaw: (bytes) => deflateRawSync(bytes) });
const limits = { archive: 100_000, files: 10, file: 10_000, total: 20_000 };
const readAs = (bytes: Uint8Array, otherwise = {}) => readZip(bytes, { ...limits, ...otherwise }, inflating);
const codeOf = (bytes: Uint8Array, otherwise = {}) => {
  const read = readAs(bytes, otherwise);
  return read.ok ? "fine" : read.errors[0]?.code;
};
const end = archive.length - 22;
const directory = new DataView(archive.buffer).getUint32(end + 16, true);
const changed = (at: number, ...bytes: number[]) => {
  const copy = archive.slice();
  copy.set(bytes, at);
  return copy;
};

test("files come back as they were, sorted", () => {
  const read = readAs(archive);
  expect(read.ok && [...read.value]).toEqual([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
});

test("the same files make the same archive, whatever their order", () => {
  const again = new Map([...files].reverse());
  expect(writeZip(again, { crc32: (bytes) => crc32(bytes), deflateRaw: (bytes) => deflateRawSync(bytes) })).toEqual(archive);
});

test("an archive made by another is read", () => {
  expect(codeOf(zipSync(Object.fromEntries(files)))).toBe("fine");
  expect(codeOf(zipSync(Object.fromEntries(files), { level: 0 }))).toBe("fine");
});

describe("is refused", () => {
  const table: [why: string, bytes: Uint8Array, code: string, otherwise?: object][] = [
    ["more than may be packed", archive, "too-large", { archive: 100 }],
    ["more files than may be", archive, "too-large", { files: 2 }],
    ["a file larger than may be, before it is unpacked", archive, "too-large", { file: 5_999 }],
    ["files that are larger together", archive, "too-large", { total: 6_003 }],
    ["nothing", new Uint8Array(), "not-a-zip"],
    ["cut short", archive.subarray(0, -1), "not-a-zip"],
    ["bytes after the end", Uint8Array.of(...archive, 0), "not-a-zip"],
    ["a comment", changed(end + 20, 1), "not-a-zip"],
    ["a directory that says fewer files", changed(end + 8, 2, 0, 2, 0), "malformed"],
    ["a name that leads elsewhere", changed(directory + 46, ...utf8("../.t")), "bad-name"],
    ["a name twice", changed(directory + 46 + 5 + 46, ...utf8("a.txt")), "repeated-name"],
    ["encryption", changed(directory + 8, 1), "unsupported"],
    ["another method", changed(directory + 10, 12), "unsupported"],
    ["a local header of another name", changed(30, ...utf8("c")), "malformed"],
    ["a size that says less than there is", changed(directory + 24, 3), "malformed"],
    ["contents that are others", changed(36, 0xff), "wrong-content"],
  ];
  test.each(table)("%s", (_, bytes, code, otherwise) => expect(codeOf(bytes, otherwise)).toBe(code));
});

test("a bomb is not unpacked beyond what its directory says", () => {
  const bomb = writeZip(new Map([["a", new Uint8Array(5_000_000)]]), {
    crc32: (bytes) => crc32(bytes),
    deflateRaw: (bytes) => deflateRawSync(bytes),
  });
  expect(codeOf(bomb)).toBe("too-large");
  const lying = bomb.slice();
  const from = new DataView(bomb.buffer).getUint32(bomb.length - 6, true);
  for (const at of [22, from + 24]) new DataView(lying.buffer).setUint32(at, 100, true);
  expect(codeOf(lying)).toBe("wrong-content");
});

test("whatever is done to its bytes, the files are the same or it is refused", () => {
  for (let seed = 1; seed <= 3_000; seed++) {
    const read = readAs(altered(archive, drawer(seed)));
    if (read.ok) for (const [name, bytes] of files) expect(read.value.get(name), `${name}, seed ${seed}`).toEqual(bytes);
  }
});
