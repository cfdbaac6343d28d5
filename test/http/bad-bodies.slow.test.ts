/** Every endpoint that takes a body, sent every kind of bad one, and every address with parts that mean something elsewhere: refused, in words. */
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusals } from "../../api/errors.ts";
import { endpoints } from "./described.ts";
import { type Answer, type Served, served } from "./served.ts";
import { endpointsWithBodies } from "./valid-bodies.ts";

let at: Served;
beforeAll(async () => {
  at = await served();
}, 60_000);
afterAll(() => at.end());

const text = (content: string) => Buffer.from(content);
const changed = (good: Buffer, pattern: RegExp, by: string) => {
  const found = good.toString("utf8");
  return pattern.test(found) ? text(found.replaceAll(pattern, by)) : undefined;
};
const number = /(?<=[:[,])-?\d+(?=[,}\]])/g;
const instant = /(?<=:)\d{13}(?=[,}])/g;
const inText = /(?<=:")[^"]+(?=")/g;

/** What nobody could take for good; undefined where a body has nothing that could be bad in that way. */
const nonsense: readonly [what: string, content: (good: Buffer) => Buffer | undefined, headers?: Record<string, string>][] = [
  ["nothing", () => Buffer.alloc(0)],
  ["empty lines", () => text("\r\n\n")],
  ["only a byte order mark", () => text("\ufeff")],
  ["UTF-16, little end first", (good) => Buffer.from(`\ufeff${good}`, "utf16le")],
  ["UTF-16, big end first", (good) => Buffer.from(`\ufeff${good}`, "utf16le").swap16()],
  ["bytes that are no UTF-8", (good) => Buffer.concat([good.subarray(0, -1), text(',"x":"'), Buffer.of(0xe9), text('"}')])],
  ["zeros", () => Buffer.alloc(4_096)],
  ["half of a good one", (good) => good.subarray(0, Math.ceil(good.length / 2))],
  ["two of them", (good) => Buffer.concat([good, good])],
  ["a list", (good) => Buffer.concat([text("["), good, text("]")])],
  ["a text", () => text('"{}"')],
  ["2 MB in one line", () => Buffer.alloc(2_000_000, "a")],
  ["a field of 2 MB", (good) => Buffer.concat([good.subarray(0, -1), text(`,"x":"${"a".repeat(2_000_000)}"}`)])],
  ["900,000 opening brackets", () => Buffer.alloc(900_000, "[")],
  ["objects 100,000 deep", () => text(`${'{"a":'.repeat(100_000)}0${"}".repeat(100_000)}`)],
  ["a key given twice", (good) => changed(good, /^\{("[^"]+":)/g, '{"x":1,"x":2,$1')],
  ["numbers beyond 2^53", (good) => changed(good, number, "9007199254740993")],
  ["numbers beyond all", (good) => changed(good, number, "1e999")],
  ["fractions", (good) => changed(good, number, "1.5")],
  ["an instant out of range", (good) => changed(good, instant, "8640000000000001")],
  ["a zero in each text", (good) => changed(good, inText, "a\\u0000b")],
  ["half a character in each text", (good) => changed(good, inText, "\\ud800")],
  ["compressed without saying so", (good) => gzipSync(good)],
  ["a bomb", () => gzipSync(Buffer.alloc(64_000_000)), { "content-encoding": "gzip" }],
];

describe.each(endpointsWithBodies())("$operationId", ({ method, path, sample, request }) => {
  const send = (raw: Buffer, headers = {}): Promise<Answer> =>
    at.provider(method.toUpperCase(), path.replace(/\{\w+\}/g, "nowhere"), { raw: new Uint8Array(raw), headers });

  test.each(nonsense)("%s", async (_, content, headers) => {
    const bad = content(sample);
    if (bad === undefined) return;
    const { status, body } = await send(bad, headers);
    expect({ status, isRefused: status >= 400 && status < 500 }).toEqual({ status, isRefused: true });
    expect(Object.keys(refusals)).toContain(body.code);
    expect([body.title, body.detail].every((words) => typeof words === "string" && words !== "")).toBe(true);
  });

  test("control: the one that was damaged is good", () => {
    const schema = request?.body?.content["application/json"]?.schema;
    expect(schema?.safeParse(JSON.parse(sample.toString("utf8"))).error).toBeUndefined();
  });
});

/** What stands for a name in an address; each of them is a name of nothing. */
const parts = [
  ...["%00", "%ff", "%E2%80%AE", "..%2f..%2fetc%2fpasswd", "..%5c", "a%0d%0aSet-Cookie:%20x=1", "%1b%5b31m", "__proto__"],
  ...[
    "constructor",
    "x".repeat(4_000),
    "9007199254740993",
    "-1",
    "1e999",
    "0000-00",
    "275761-01",
    "%F0%9F%92%A9",
    "'%20or%201=1--",
  ],
];

test.each(endpoints.filter(({ path }) => path.includes("{")))("$method $path, with names of nothing", async (endpoint) => {
  const { method, path, operationId } = endpoint;
  const sample = endpointsWithBodies().find((one) => one.operationId === operationId)?.sample;
  for (const part of parts) {
    const address = path.replace(/\{\w+\}/g, part);
    const raw = sample === undefined ? {} : { raw: new Uint8Array(sample) };
    const { status } = await at.client(method.toUpperCase(), address, { ...raw, unchecked: true });
    expect({ address, status, isRefused: status >= 400 && status < 500 }).toEqual({ address, status, isRefused: true });
  }
});

test("after all that nothing failed unforeseen, nothing was written, and it answers", async () => {
  expect(at.journal.filter((line) => line.includes("unexpected failure"))).toEqual([]);
  expect((await at.client("GET", "/platforms")).body.items).toEqual([]);
  expect((await at.client("GET", "/health")).status).toBe(200);
});
