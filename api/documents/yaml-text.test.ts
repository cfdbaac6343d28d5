import fc from "fast-check";
import { expect, test } from "vitest";
import { plainValue } from "../../cli/document-to-send.ts";
import type { Json } from "../../core/json/json.ts";
import { yamlDocuments } from "./yaml.ts";
import { yamlText } from "./yaml-text.ts";

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }).filter((one) => !/[\p{Cc}\p{Cn}\p{Co}\u2028\u2029\ufeff]/u.test(one)),
  fc.constantFrom(
    "no",
    "on",
    "12:30",
    "2026-10-14",
    "0x1f",
    "null",
    "~",
    "",
    " a",
    "a: b",
    "# c",
    "- d",
    "1e3",
    "---",
    "<<",
    "{a}",
  ),
);
const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9-]{0,8}$/), tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
}));
const document = fc.record({ kind: text, value });

test("what is written is read back as the same, however many documents", () =>
  fc.assert(
    fc.property(fc.array(document, { minLength: 1, maxLength: 3 }), (documents) => {
      const read = yamlDocuments(yamlText(documents));
      expect(read.ok && read.value.map(plainValue)).toEqual(documents);
    }),
  ));
