/** Every parser at the rim, given random bytes and random changes of what is right: no crash, no hang, no sense made of nonsense. */
import { hash } from "node:crypto";
import { expect, test } from "vitest";
import { readToken, type TokenRead } from "../../api/time-stamps/read-token.ts";
import { timeStampRequest, tokenOfReply } from "../../api/time-stamps/request.ts";
import { certificateIn } from "../../api/time-stamps/verify-time-stamp.ts";
import { readZip } from "../../core/archive/read-zip.ts";
import { parseInputBytes } from "../../core/availability/parse-input-bytes.ts";
import { utf8 } from "../../core/json/utf8.ts";
import { formatVerifierKey, parseVerifierKey, type VerifierKey } from "../../core/ledger/verifier-key.ts";
import { decodeBlockFile, encodeBlockFile } from "../../core/statement/block-file.ts";
import { parseInstant, parseTypedInstant } from "../../core/time/parse-instant.ts";
import { firstTerms } from "../first-terms.ts";
import { honestAuthority, stampBy } from "../fixtures/stamp-maker.ts";
import { altered } from "../ledger/altered.ts";
import type { Draw } from "../ledger/numbers.ts";
import { drawer } from "../ledger/numbers.ts";
import { sha256 } from "../node-crypto.ts";
import { example } from "../statement/example.ts";
import { inflating, zipped } from "../statement/one-day.ts";
import { goodOf, misreadings, type Parser, parser, textOf, triedAtRandom } from "./tried-at-random.ts";

const at = Date.UTC(2026, 9, 14, 8);

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

triedAtRandom(parsers);

test("control: a parser that forgives spaces around a key is found out", () => {
  const forgiving = parser("", keySample, (bytes) => goodOf(parseVerifierKey(textOf(bytes).trim(), sha256)), isNoOtherKey);
  const spaced = (draw: Draw) => altered(Buffer.concat([keySample, Buffer.alloc(draw(2), " ")]), draw);
  expect(misreadings(forgiving.misread, spaced, 1).wrong).not.toEqual([]);
});

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
