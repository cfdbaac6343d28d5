/** Every parser at the rim, given random bytes and random changes of what is right: no crash, no hang, no sense made of nonsense. */
import { hash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readToken, type TokenRead } from "../../api/time-stamps/read-token.ts";
import { timeStampRequest, tokenOfReply } from "../../api/time-stamps/request.ts";
import { certificateIn } from "../../api/time-stamps/verify-time-stamp.ts";
import { readZip } from "../../core/archive/read-zip.ts";
import { parseInputBytes } from "../../core/availability/parse-input-bytes.ts";
import { readUtf8, utf8 } from "../../core/json/utf8.ts";
import { formatVerifierKey, parseVerifierKey, type VerifierKey } from "../../core/ledger/verifier-key.ts";
import type { Result } from "../../core/result.ts";
import { decodeBlockFile, encodeBlockFile } from "../../core/statement/block-file.ts";
import { parseInstant, parseTypedInstant } from "../../core/time/parse-instant.ts";
import { firstTerms } from "../first-terms.ts";
import { honestAuthority, stampBy } from "../fixtures/stamp-maker.ts";
import { altered, type Draw, nonsense } from "../ledger/altered.ts";
import { drawer } from "../ledger/numbers.ts";
import { sha256 } from "../node-crypto.ts";
import { example } from "../statement/example.ts";
import { inflating, zipped } from "../statement/one-day.ts";
import { threadMs } from "../thread-time.ts";

const rounds = 10_000;
const mostMs = 1_000;
const at = Date.UTC(2026, 9, 14, 8);

/** `reads`: the parser takes it for good. `misread`: it does, or says why not, and that is not so. */
type Parser = {
  readonly what: string;
  readonly sample: Uint8Array;
  readonly reads: (bytes: Uint8Array) => boolean;
  readonly misread: (bytes: Uint8Array) => boolean;
};

const { root, stamps } = await honestAuthority();
const token = await stampBy(stamps, utf8("a\n"), at);
const reply = Uint8Array.of(0x30, 0x82, (token.length + 5) >> 8, (token.length + 5) & 255, 0x30, 3, 2, 1, 0, ...token);
const { bundle } = example();
const archive = zipped(new Map([...bundle].slice(0, 3)));
const files = new Map([...bundle].slice(0, 3));
const beat = { intervalMs: 60_000, staleAfterMs: 180_000, failures: 2, of: 3, successes: 2 };
const records = [
  { kind: "platform", platform: "ocp01", components: [{ name: "api", beats: [beat] }], vantages: [{ name: "v" }] },
  { kind: "observation", component: "api", vantage: "v", at: "2026-10-14T08:00:00Z", ok: true },
  { kind: "notification", id: "N-1", at: at + 1, components: ["api"] },
  { kind: "exclusion", id: "X-1", at: at + 2, cause: "suspension", from: at, to: at + 5 },
  { kind: "contest", id: "C-1", at: at + 3, of: "X-1" },
];
const textOf = (bytes: Uint8Array) => readUtf8(bytes) ?? "";

/** @param nonsensical what the parser took for good is not */
function parser<Read>(
  what: string,
  sample: Uint8Array,
  read: (bytes: Uint8Array) => Read | undefined,
  nonsensical: (read: Read, bytes: Uint8Array) => boolean,
): Parser {
  const misread = (bytes: Uint8Array) => {
    const taken = read(bytes);
    return taken !== undefined && nonsensical(taken, bytes);
  };
  return { what, sample, reads: (bytes) => read(bytes) !== undefined, misread };
}

function goodOf<Value>(result: Result<Value, unknown>): Value | undefined {
  return result.ok ? result.value : undefined;
}

const zipLimits = { archive: 1e6, files: 3, file: 1e6, total: 2e6 };
const keySample = utf8(formatVerifierKey(parsedKey()));
const isNoOtherKey = (key: VerifierKey, bytes: Uint8Array) => formatVerifierKey(key) !== textOf(bytes);

const parsers: readonly Parser[] = [
  parser(
    "the records of a file",
    utf8(records.map((record) => `${JSON.stringify(record)}\n`).join("")),
    (bytes) => goodOf(parseInputBytes([bytes], firstTerms)),
    (_, bytes) => !everyLineIsOfAKind(bytes),
  ),
  parser(
    "an archive",
    archive,
    (bytes) => goodOf(readZip(bytes, zipLimits, inflating)),
    (read) => [...files].some(([name, content]) => read.has(name) && hashOf(read.get(name)) !== hashOf(content)),
  ),
  parser(
    "blocks of a bundle",
    bundle.get("blocks.bin") ?? new Uint8Array(),
    (bytes) => goodOf(decodeBlockFile(bytes)),
    (blocks, bytes) => hashOf(encodeBlockFile(blocks)) !== hashOf(bytes),
  ),
  parser("a log's key", keySample, (bytes) => goodOf(parseVerifierKey(textOf(bytes), sha256)), isNoOtherKey),
  parser(
    "an instant",
    utf8("2026-10-14T08:12:40.123+02:00"),
    (bytes) => goodOf(parseInstant(textOf(bytes))),
    (instant, bytes) => instant !== Date.parse(textOf(bytes).toUpperCase()),
  ),
  parser(
    "an instant that was typed",
    utf8("1791965560123"),
    (bytes) => goodOf(parseTypedInstant(textOf(bytes))),
    (instant) => !Number.isSafeInteger(instant),
  ),
  parser("a time stamp", token, readToken, (read) => !isPlausible(read)),
  parser(
    "an authority's reply",
    reply,
    (bytes) => goodOf(tokenOfReply(bytes)),
    (read, bytes) => read.length > bytes.length + 8,
  ),
  parser("a certificate", root.der, certificateIn, (_, bytes) => bytes.length < 60),
];

describe.each(parsers)("$what", ({ sample, reads, misread }) => {
  const tried = (make: (draw: Draw) => Uint8Array, seed: number) => {
    const { wrong, longest } = misreadings(misread, make, seed);
    expect(wrong).toEqual([]);
    expect(longest).toBeLessThan(mostMs);
  };
  test("as it is, it is read", () => expect([reads(sample), misread(sample)]).toEqual([true, false]));
  test("changed at random", { timeout: 300_000 }, () => tried((draw) => altered(sample, draw), sample.length));
  test("random bytes", { timeout: 300_000 }, () => tried(nonsense, sample.length + 1));
});

test("control: a parser that forgives spaces around a key is found out", () => {
  const forgiving = parser("", keySample, (bytes) => goodOf(parseVerifierKey(textOf(bytes).trim(), sha256)), isNoOtherKey);
  const spaced = (draw: Draw) => altered(Buffer.concat([keySample, Buffer.alloc(draw(2), " ")]), draw);
  expect(misreadings(forgiving.misread, spaced, 1).wrong).not.toEqual([]);
});

function misreadings(misread: Parser["misread"], make: (draw: Draw) => Uint8Array, seed: number) {
  const draw = drawer(seed);
  let longest = 0;
  const wrong: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const bytes = make(draw);
    const before = threadMs();
    if (misread(bytes)) wrong.push(Buffer.from(bytes).toString("latin1"));
    longest = Math.max(longest, threadMs() - before);
  }
  return { wrong, longest };
}

test("what is sent to an authority is read by it, whatever the digest and the nonce", () => {
  for (const seed of [1, 2, 3]) {
    const draw = drawer(seed);
    const nonce = Uint8Array.from({ length: 1 + draw(20) }, () => draw(256));
    const request = timeStampRequest(new Uint8Array(hash("sha256", `${seed}`, "buffer")), nonce);
    expect(Buffer.from(request).includes(Buffer.from(nonce))).toBe(true);
  }
});

/** An oracle that shares nothing with the parser: JSON as the language reads it, of a kind that there is. */
function everyLineIsOfAKind(bytes: Uint8Array): boolean {
  const lines = Buffer.from(bytes)
    .toString("utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const kinds = new Set<unknown>(records.map(({ kind }) => kind));
  return lines.every((line) => kinds.has(JSON.parse(line.replace(/^\ufeff/, "")).kind));
}

/** What a token that was read says at least: a digest, and a time that a calendar has. */
function isPlausible(read: TokenRead): boolean {
  return Number.isFinite(read.at) && read.certificates.length <= 16 && read.signed.signerInfos.length === 1;
}

function hashOf(bytes: Uint8Array | undefined): string {
  return hash("sha256", bytes ?? new Uint8Array());
}

function parsedKey() {
  const parsed = parseVerifierKey(example().beside.get("log.key")?.trim() ?? "", sha256);
  if (!parsed.ok) throw new Error("the example has a key");
  return parsed.value;
}
