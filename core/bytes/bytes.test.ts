import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ByteReader, MalformedBytes } from "./byte-reader.ts";
import { ByteWriter } from "./byte-writer.ts";

const written = (write: (writer: ByteWriter) => void): Uint8Array => {
  const writer = new ByteWriter();
  write(writer);
  return writer.written();
};
const edges = [0, 1, 127, 128, 16_383, 16_384, 2 ** 31 - 1, 2 ** 31, 2 ** 49 - 1, 2 ** 49, Number.MAX_SAFE_INTEGER];

test("counts come back, the small ones in one byte", () => {
  const bytes = written((writer) => edges.forEach((edge) => void writer.count(edge)));
  const reader = new ByteReader(bytes);
  expect(edges.map(() => reader.count())).toEqual(edges);
  reader.end();
  expect([127, 128].map((edge) => written((writer) => writer.count(edge)).length)).toEqual([1, 2]);
});

test("signed numbers, texts and bytes come back", () =>
  fc.assert(
    fc.property(
      fc.integer({ min: -(2 ** 52) + 1, max: 2 ** 52 - 1 }),
      fc.string({ unit: "binary" }),
      fc.uint8Array({ maxLength: 600 }),
      (number, text, raw) => {
        const bytes = written((writer) => {
          writer.signed(number);
          writer.text(text);
          writer.raw(raw);
        });
        const reader = new ByteReader(bytes);
        expect([reader.signed(), reader.text(1_000), reader.raw(raw.length)]).toEqual([number, text, raw]);
        reader.end();
      },
    ),
  ));

test("what is read where it stands is the same bytes, not a copy", () => {
  const bytes = Uint8Array.of(1, 2, 3);
  const view = new ByteReader(bytes).view(2);
  expect(view).toEqual(Uint8Array.of(1, 2));
  expect(view.buffer).toBe(bytes.buffer);
});

test("a writer knows what it wrote, whatever room it was given", () => {
  for (const room of [0, 1, 256]) {
    const writer = new ByteWriter(room);
    writer.raw(Uint8Array.of(1, 2, 3));
    expect(writer.view()).toEqual(writer.written());
    expect(writer.wrote(Uint8Array.of(1, 2, 3))).toBe(true);
    for (const other of [
      [1, 2],
      [1, 2, 4],
      [1, 2, 3, 0],
    ])
      expect(writer.wrote(Uint8Array.from(other))).toBe(false);
  }
});

test("packed numbers come back, and fill whole bytes", () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 31 }), fc.array(fc.nat(2 ** 31 - 1), { maxLength: 40 }), (width, numbers) => {
      const values = numbers.map((number) => number % 2 ** width);
      const bytes = written((writer) => writer.packed(values, width));
      expect(bytes).toHaveLength(Math.ceil((values.length * width) / 8));
      const reader = new ByteReader(bytes);
      const target = new Float64Array(values.length);
      reader.packed(target, width);
      expect([...target]).toEqual(values);
      reader.end();
    }),
  ));

describe("a reader refuses", () => {
  const refused: [what: string, bytes: number[], read: (reader: ByteReader) => unknown][] = [
    ["a number without end", [0x80], (reader) => reader.count()],
    ["a number in more bytes than it needs", [0x81, 0x00], (reader) => reader.count()],
    ["a number beyond 2^53 − 1", [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x1f], (reader) => reader.count()],
    ["a number of nine bytes", [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01], (reader) => reader.count()],
    ["a number beyond what is asked for", [0x05], (reader) => reader.count(4)],
    ["a byte after the end", [], (reader) => reader.byte()],
    ["bytes after the end", [1, 2], (reader) => reader.raw(3)],
    ["bytes after the end, where they stand", [1, 2], (reader) => reader.view(3)],
    ["a text longer than allowed", [0x02, 0x41, 0x41], (reader) => reader.text(1)],
    ["a text that is no UTF-8", [0x01, 0xff], (reader) => reader.text(9)],
    ["what is left over", [0x01], (reader) => reader.end()],
  ];
  test.each(refused)("%s", (_, bytes, read) =>
    expect(() => read(new ByteReader(Uint8Array.from(bytes)))).toThrow(MalformedBytes),
  );
});

test.each([-1, 0.5, Number.NaN, 2 ** 53])("%d is not written as a count", (number) =>
  expect(() => new ByteWriter().count(number)).toThrow(RangeError),
);
