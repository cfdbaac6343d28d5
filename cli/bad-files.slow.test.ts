/** Every command that reads a file, given every kind of bad one: an answer soon, that says which file, and nothing on standard output. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { firstFile } from "../test/agreements/agreement-files.ts";
import { digested, folders, lineOf, nameOf, placeNamed, places, written } from "../test/commands-given-files.ts";
import { zipped } from "../test/statement/one-day.ts";
import { threadMs } from "../test/thread-time.ts";
import { registry } from "./commands/registry.generated.ts";
import { runInMemory } from "./memory-io.ts";

const garant = path.resolve(import.meta.dirname, "../bin/garant");
const folder = mkdtempSync(path.join(tmpdir(), "garant-bad-"));
afterAll(() => rmSync(folder, { recursive: true }));
const bad = path.join(folder, "bad.file");
const example = path.resolve(import.meta.dirname, "../docs/reference/bundle-example");
const [bundle, key] = [path.join(example, "bundle.zip"), path.join(example, "log.key")];
const goodInputs = path.join(folder, "good.jsonl");
const beat = { intervalMs: 60_000, staleAfterMs: 180_000, failures: 2, of: 3, successes: 2 };
const platform = { kind: "platform", platform: "p", components: [{ name: "api", beats: [beat] }], vantages: [{ name: "v" }] };
const observed = { kind: "observation", component: "api", vantage: "v", at: "2026-10-14T08:00:00Z", ok: true };
writeFileSync(goodInputs, `${JSON.stringify(platform)}\n${JSON.stringify(observed)}\n`);

const goodManifest = path.join(folder, "good.yaml");
writeFileSync(
  goodManifest,
  `kind: platform\nname: p\ncomponents: [{name: api, beat: {intervalMs: 60000}}]\n---\nkind: client\nname: "client"\n`,
);

const compute = (agreement: string, inputs: string) => [
  ...["statement", "compute", "--agreement", agreement, "--inputs", inputs],
  ...["--month", "2026-10", "--at", "2026-11-05T00:00:00Z"],
];

/** What a command reads whole: a good one, what else it is to be given, and the exit codes that a bad one may have: 1 where the file is what is judged, 3 where the server would judge it. */
type Reader = { readonly good: string; readonly codes: readonly number[]; readonly given?: Readonly<Record<string, string>> };
const judgedHere = { good: firstFile, codes: [2] };
const judgedThere = { good: firstFile, codes: [2, 3], given: { server: "http://127.0.0.1:9", token: "gat_x" } };
const proven = { bundle, key };
const month = { month: "2026-10", at: "2026-11-05T00:00:00Z" };
const readers: Readonly<Record<string, Reader>> = {
  "agreement check FILE": judgedHere,
  "agreement show AGREEMENT": judgedHere,
  "agreement adopt AGREEMENT": judgedHere,
  "agreement diff BEFORE": { ...judgedHere, given: { after: firstFile } },
  "agreement diff AFTER": { ...judgedHere, given: { before: firstFile } },
  "statement compute --agreement": { ...judgedHere, given: { inputs: goodInputs, ...month } },
  "statement compute --inputs": { good: goodInputs, codes: [2], given: { agreement: firstFile, ...month } },
  "statement diff BEFORE": { good: bundle, codes: [2], given: { after: bundle } },
  "statement diff AFTER": { good: bundle, codes: [2], given: { before: bundle } },
  "verify BUNDLE": { good: bundle, codes: [1], given: { key } },
  "verify --key": { good: key, codes: [2], given: { bundle } },
  "verify --checkpoint": { good: path.join(example, "kept.checkpoint"), codes: [1, 2], given: proven },
  "verify --receipt": { good: path.join(example, "report.receipt.json"), codes: [1, 2], given: proven },
  "verify --tsa-ca": { good: key, codes: [2], given: proven },
  "ledger keep --key": { good: key, codes: [2], given: { into: path.join(folder, "kept"), client: "acme", once: "" } },
  "platform connect --file": judgedThere,
  "apply --file": { ...judgedThere, good: goodManifest },
  "diff --file": { ...judgedThere, good: goodManifest },
  "probe try --file": judgedThere,
  "alerts create --file": judgedThere,
  "alerts change --file": judgedThere,
  "alerts preview --file": judgedThere,
  "import observations FILE": { ...judgedThere, good: goodInputs },
};
const lines = Object.entries(readers).map(([name, reader]) => {
  const { command, key } = placeNamed(name);
  return [lineOf(command, { ...reader.given, [key]: bad }), reader.good, reader.codes] as const;
});

test("every file that a command reads is in this table; what only lies in a place, in that of places", () => {
  const elsewhere = new Set([...written, ...digested, ...folders].map(nameOf));
  const forgotten = places.map(nameOf).filter((name) => !Object.hasOwn(readers, name) && !elsewhere.has(name));
  expect(forgotten).toEqual([]);
});

const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return littleEndian ? bytes : bytes.swap16();
};
const compressedLine = gzipSync(Buffer.alloc(200_000_000, "a"));
const bomb = Buffer.from(zipped(new Map([["statement.json", new Uint8Array(30_000_000)]])));
const megabytes = (count: number, text: string) => Buffer.alloc(count * 1_048_576, text);

/** What nobody could take for good. */
const nonsense: readonly [what: string, content: (good: Buffer) => Buffer][] = [
  ["nothing", () => Buffer.alloc(0)],
  ["empty lines", () => Buffer.from("\n\r\n\n")],
  ["only a byte order mark", () => Buffer.from("\ufeff")],
  ["UTF-16, little end first", (good) => utf16(good.toString("utf8"), true)],
  ["UTF-16, big end first", (good) => utf16(good.toString("utf8"), false)],
  ["Latin-1", () => Buffer.from("référence: é\n", "latin1")],
  ["zeros", () => Buffer.alloc(65_536)],
  ["half of a good one", (good) => good.subarray(0, Math.floor(good.length / 2) - 3)],
  ["a line of 100 MB", () => megabytes(100, "a")],
  ["100 MB of opening brackets", () => megabytes(100, "[")],
  ["objects 200,000 deep", () => Buffer.from('{"a":'.repeat(200_000))],
  ["lists 200,000 deep, closed", () => Buffer.from(`${"[".repeat(200_000)}${"]".repeat(200_000)}\n`)],
  [
    "YAML that goes on inside itself",
    () => Buffer.from(`${Array.from({ length: 500 }, (_, deep) => `${" ".repeat(deep)}a:`).join("\n")}\n`),
  ],
  [
    "aliases that multiply",
    () =>
      Buffer.from(
        `a: &a [x]\n${"bcdefghi"
          .split("")
          .map((name, at) => `${name}: &${name} [*${"abcdefgh"[at]},*${"abcdefgh"[at]}]`)
          .join("\n")}\n`,
      ),
  ],
  ["control characters in a name", () => Buffer.from('{"kind":"platform","platform":"\\u001b[31mred","\\u0007":1}\n')],
  ["control characters as they are", () => Buffer.from("platform: \u001b[2J\u0007\n\u001b]0;title\u0007: x\n")],
  ["a number beyond 2^53", () => Buffer.from('{"kind":"notification","id":"N","at":9007199254740993}\n')],
  [
    "a year 0 and one of five digits",
    () => Buffer.from('{"kind":"notification","id":"N","at":"0000-00-00T00:00:00Z"}\n{"at":"10000-01-01T00:00:00Z"}\n'),
  ],
  ["a line of 200 MB that was compressed", () => compressedLine],
  ["a bomb in an archive", () => bomb],
  ["an archive that leads elsewhere", () => Buffer.from(zipped(new Map([["../../statement.json", new Uint8Array(4)]])))],
  ["two good ones, one after the other", (good) => Buffer.concat([good, good, good.subarray(0, 1)])],
  ["the header of an archive, and no archive", () => Buffer.from("PK\u0005\u0006".padEnd(22, "\u0000"), "latin1")],
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/;
const mostMs = 1_000;

async function told(words: readonly string[]) {
  const before = threadMs();
  const ran = await runInMemory(registry, words);
  return { ...ran, cost: threadMs() - before };
}

describe.each(lines)("garant %j", (words, good, codes) => {
  test.each(nonsense)("%s", { timeout: 30_000 }, async (_, content) => {
    writeFileSync(bad, content(readFileSync(good)));
    const { code, out, err, cost } = await told(words);
    expect({ code, isOne: codes.includes(code) }).toEqual({ code, isOne: true });
    if (code === 2) {
      expect(out).toBe("");
      expect(err).toContain("bad.file");
    }
    expect(out + err).not.toMatch(steering);
    expect(cost).toBeLessThan(mostMs);
  });

  test("a folder, or a file that is not there, is bad input", async () => {
    for (const name of ["a-folder", "absent"]) {
      mkdirSync(path.join(folder, "a-folder"), { recursive: true });
      const { code, out, err } = await told(words.map((word) => (word === bad ? path.join(folder, name) : word)));
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toContain(name);
    }
  });

  test("a byte order mark and other line ends change nothing where the file is text", async () => {
    const text = readFileSync(good);
    if (good === bundle || good.endsWith(".checkpoint")) return;
    writeFileSync(bad, text);
    const { code } = await told(words);
    writeFileSync(bad, Buffer.concat([Buffer.from("\ufeff"), Buffer.from(text.toString("utf8").replaceAll("\n", "\r\n"))]));
    expect((await told(words)).code).toBe(code);
  });
});

/** A process of Node tells the most that it ever held, in kB, at its end. */
const tellsPeak = `--import=data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => process.stderr.write("\\npeak " + process.resourceUsage().maxRSS + "\\n"))',
)}`;

test.skipIf(!existsSync("/dev/zero"))("a file that never ends is bad input, and takes no room", async () => {
  for (const words of [
    ["verify", "/dev/zero"],
    ["verify", bundle, "--receipt", "/dev/zero"],
    ["agreement", "check", "/dev/zero"],
  ]) {
    const { status, stdout, stderr } = spawnSync(garant, words, {
      encoding: "utf8",
      env: { ...process.env, NODE_OPTIONS: tellsPeak },
    });
    expect({ words, status, stdout }).toEqual({ words, status: 2, stdout: "" });
    const peaks = [...stderr.matchAll(/^peak (\d+)$/gm)].map(([, kilobytes]) => Number(kilobytes));
    expect(Math.max(...peaks)).toBeGreaterThan(0);
    expect(Math.max(...peaks)).toBeLessThan(2_000_000);
  }
});

test.each([
  ["--at", "0000-00-00T00:00:00Z"],
  ["--at", "9007199254740993"],
  ["--at", "2026-02-30T00:00:00Z"],
  ["--at", "2026-10-14T24:00:00Z"],
  ["--at", "2026-10-14T08:00:00.1234Z"],
  ["--at", "+275761-01-01T00:00:00Z"],
  ["--month", "2026-00"],
  ["--month", "2026-13"],
  ["--month", "26-10"],
  ["--month", "２０２６-10"],
])("statement compute %s %s is wrong use", async (option, value) => {
  const usual = compute(firstFile, goodInputs);
  const { code, out, err } = await told(usual.with(usual.indexOf(option) + 1, value));
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(option);
});

test.each(["0000-01", "0001-01", "1582-10", "9999-12"])(
  "the month %s is computed or refused, and nothing breaks",
  async (month) => {
    const usual = compute(firstFile, goodInputs);
    const { code, err } = await told(usual.with(usual.indexOf("--month") + 1, month));
    expect([0, 2]).toContain(code);
    expect(err).not.toContain("    at ");
  },
);

test("a zone that does not exist is refused where it is named, with its line", async () => {
  writeFileSync(bad, readFileSync(firstFile, "utf8").replace(/Europe\/Paris/g, "Mars/Olympus"));
  const { code, out, err } = await told(["agreement", "check", bad]);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/bad\.file:\d+:\d+: .*Mars\/Olympus/);
});
