import { expect, expectTypeOf, test } from "vitest";
import { addressFamily, flag, oneOf, requestHeaders } from "./choices.ts";
import { hasFormat } from "./formats.ts";
import { days, milliseconds, portNumberOr } from "./integers.ts";
import type { Given, TextFormat, Values } from "./parameter.ts";
import { readValues } from "./read-values.ts";
import { isExpected, readStatusList } from "./status-list.ts";
import { hostname, optionalText } from "./texts.ts";

const title = { en: "x", fr: "x" };
const asked = {
  host: hostname(),
  port: portNumberOr(443),
  timeoutMs: milliseconds({ default: 5_000, max: 60_000 }),
  family: addressFamily(),
  loud: flag({ title }),
  note: optionalText({ maxLength: 5 }),
  headers: requestHeaders(),
};

test("defaults are filled in, and what is optional may be absent", () => {
  expect(readValues(asked, { host: "a.example" })).toEqual({
    ok: true,
    value: { host: "a.example", port: 443, timeoutMs: 5_000, family: "any", loud: false, headers: {} },
  });
});

test("values have the types that their parameters say", () => {
  expectTypeOf<Values<typeof asked>["port"]>().toEqualTypeOf<number>();
  expectTypeOf<Values<typeof asked>["family"]>().toEqualTypeOf<"any" | "4" | "6">();
  expectTypeOf<Values<typeof asked>["note"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<{ host: string }>().toExtend<Given<typeof asked>>();
});

test.each([
  [{}, "missing"],
  [null, "wrong-type"],
  [{ host: 3 }, "wrong-type"],
  [{ host: "a b" }, "wrong-format"],
  [{ host: "a", port: 0 }, "too-small"],
  [{ host: "a", port: 65_536 }, "too-large"],
  [{ host: "a", port: 1.5 }, "wrong-type"],
  [{ host: "a", timeoutMs: 60_001 }, "too-large"],
  [{ host: "a", family: "5" }, "not-an-option"],
  [{ host: "a", loud: "yes" }, "wrong-type"],
  [{ host: "a", note: "sixsix" }, "too-long"],
  [{ host: "a", headers: { "a b": "c" } }, "name-not-allowed"],
  [{ host: "a", headers: { Connection: "close" } }, "name-not-allowed"],
  [{ host: "a", headers: { a: "b\r\nc: d" } }, "wrong-format"],
  [{ host: "a", headers: Object.fromEntries(Array.from({ length: 33 }, (_, n) => [`h${n}`, ""])) }, "too-many"],
  [{ host: "a", colour: "red" }, "unknown"],
])("%j: %s", (given, code) => expect(readValues(asked, given)).toMatchObject({ ok: false, errors: [{ code }] }));

const formats: [TextFormat, string[], string[]][] = [
  [
    "hostname",
    ["a", "a.example", "10.0.0.1", "::1", "fd00::1", "1:2:3:4:5:6:7:8", "::ffff:10.0.0.1"],
    ["", "a..b", "-a", "a b", ":::", "1:2", "[::1]"],
  ],
  [
    "http-url",
    ["http://a", "https://a.example:8443/x?y=%20", "http://[::1]:80/"],
    ["ftp://a", "http://a:0/", "http://a:99999", "http://u:p@a/", "http://a/#x", "a"],
  ],
  ["status-list", ["200", "200-299", "200, 301-302"], ["", "20", "600", "299-200", "200;201"]],
  ["regular-expression", ["^ok$", "a|b"], ["(", "[z-a]"]],
];
test.each(formats)("%s", (format, good, bad) => {
  expect(good.filter((text) => !hasFormat(format, text))).toEqual([]);
  expect(bad.filter((text) => hasFormat(format, text))).toEqual([]);
});

test("statuses", () => {
  const ranges = readStatusList("200-299,401") ?? [];
  expect([199, 200, 299, 300, 401].map((status) => isExpected(ranges, status))).toEqual([false, true, true, false, true]);
});

test("the first option is the default, and zero days are allowed", () => {
  expect(
    oneOf(
      [
        { value: "b", title },
        { value: "a", title },
      ],
      { title },
    ).default,
  ).toBe("b");
  expect(days({ default: 0, max: 9 }).min).toBe(0);
});
