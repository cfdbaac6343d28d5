/** Since when it stands so, by an authority's stamps alone: established, refused, left open. docs/reference/bundle.md, time-stamps.jsonl. */
import { beforeAll, expect, test } from "vitest";
import { canonicalJson } from "../../core/json/canonical.ts";
import { stampsFile } from "../../core/statement/bundle.ts";
import type { StampedNote } from "../../core/statement/write-bundle.ts";
import type { LogMaker } from "../fixtures/log-maker.ts";
import { bundleOf, freeze } from "../fixtures/month-statement.ts";
import { honestAuthority, type Party, stampBy } from "../fixtures/stamp-maker.ts";
import { from, hour, idsOf, logOf, minute, month, to, verified, wordsOf } from "./story.ts";

let root: Party;
let stamps: Party;
beforeAll(async () => {
  ({ root, stamps } = await honestAuthority());
});

const trusting = () => ({ authorities: [root.der] });

/** The checkpoint of so many entries, stamped half a minute after it was made. */
async function stamped(maker: LogMaker, at: number, size?: number, by = stamps, stampedAt = at + 30_000): Promise<StampedNote> {
  const checkpoint = maker.checkpoint(at, size);
  return { checkpoint, token: await stampBy(by, Buffer.from(checkpoint), stampedAt) };
}

/** A day watched, stamped each hour as it went, and the frozen month stamped at once. */
async function story(hourly = true) {
  const maker = logOf();
  const statement = freeze(maker, month);
  const notes: StampedNote[] = [];
  for (let at = from + hour; hourly && at <= from + 12 * hour; at += hour) {
    const size = maker.entries.findIndex((entry) => entry.at > at);
    if (size > (notes.length === 0 ? 0 : sizeOf(notes.at(-1)))) notes.push(await stamped(maker, at, size));
  }
  if (!hourly) notes.push(await stamped(maker, from + 13 * hour, maker.entries.length - 1));
  notes.push(await stamped(maker, to + 16 * minute));
  const bundle = bundleOf(maker, statement, maker.checkpoint(to + 30 * minute), notes);
  return { maker, bundle, notes, statement };
}
const sizeOf = (note: StampedNote | undefined) => Number(note?.checkpoint.split("\n")[1]);

test("stamps under a given authority establish since when, without anything that was kept", async () => {
  const { maker, bundle, notes } = await story();
  const verification = await verified(bundle, maker, trusting());
  expect(verification.verified).toBe(true);
  expect(idsOf(verification, "not-established")).toEqual(["probes"]);
  const said = verification.checks.find(({ check }) => check === "time-stamps")?.said;
  expect(said?.en).toMatch(new RegExp(`^${notes.length} hold \\(Stamps\\); .* at most \\d+ min after`));
  expect(Number(/at most (\d+) min/.exec(said?.en ?? "")?.[1])).toBeLessThanOrEqual(66);
  expect(said?.fr).toContain("au plus tard");
});

test("without the authority's certificate they establish nothing, and the report says what is missing", async () => {
  const { maker, bundle } = await story(false);
  const verification = await verified(bundle, maker);
  expect(verification.verified).toBe(true);
  expect(idsOf(verification, "not-established")).toEqual(["kept-checkpoints", "time-stamps", "anchored-blocks", "probes"]);
  expect(wordsOf(verification)).toContain("--tsa-ca");
});

test("a bundle without the stamps of an authority that is named is not verified", async () => {
  const { maker, bundle } = await story(false);
  const without = new Map([...bundle].filter(([name]) => name !== stampsFile));
  expect((await verified(without, maker)).verified).toBe(true);
  const verification = await verified(without, maker, trusting());
  expect(verification.verified).toBe(false);
  expect(idsOf(verification, "failed")).toEqual([]);
  expect(wordsOf(verification)).toContain("no time stamp of the authority given");
});

test("stamps of another authority leave it open", async () => {
  const { maker, bundle } = await story(false);
  const elsewhere = await honestAuthority("Elsewhere");
  const verification = await verified(bundle, maker, { authorities: [elsewhere.root.der] });
  expect(verification.verified).toBe(false);
  expect(idsOf(verification, "failed")).toEqual([]);
  expect(idsOf(verification, "not-established")).toContain("kept-checkpoints");
});

test("a stamp over another checkpoint is refused", async () => {
  const { maker, statement, notes } = await story(false);
  const [first, second] = notes;
  const swapped = [{ checkpoint: first?.checkpoint ?? "", token: second?.token ?? new Uint8Array() }, ...notes.slice(1)];
  const verification = await verified(bundleOf(maker, statement, maker.checkpoint(to + hour), swapped), maker, trusting());
  expect(idsOf(verification, "failed")).toEqual(["time-stamps"]);
  expect(wordsOf(verification)).toContain("the token of line 1 is not over this checkpoint");
});

test("an altered stamp is refused", async () => {
  const { maker, statement, notes } = await story(false);
  const altered = notes.map(({ checkpoint, token }) => ({ checkpoint, token: token.with(-3, (token.at(-3) ?? 0) ^ 1) }));
  const verification = await verified(bundleOf(maker, statement, maker.checkpoint(to + hour), altered), maker, trusting());
  expect(idsOf(verification, "failed")).toEqual(["time-stamps"]);
  expect(wordsOf(verification)).toContain("altered, or not signed as it says");
});

test("a stamp over a checkpoint of another history is refused", async () => {
  const { maker, statement } = await story(false);
  const otherwise = logOf({ reported: false });
  const note = await stamped(otherwise, from + 13 * hour);
  const bundle = bundleOf(maker, statement, maker.checkpoint(to + hour), [note]);
  const verification = await verified(bundle, maker, trusting());
  expect(idsOf(verification, "failed")).toEqual(["time-stamps"]);
  expect(wordsOf(verification)).toContain("the log was rewritten");
  expect((await verified(bundle, maker, trusting(), ["time-stamps"])).verified).toBe(true);
});

test("a past written afterwards has stamps of afterwards, and the report says by how much", async () => {
  const maker = logOf();
  const statement = freeze(maker, month);
  const note = await stamped(maker, to + 16 * minute);
  const verification = await verified(bundleOf(maker, statement, maker.checkpoint(to + hour), [note]), maker, trusting());
  expect(verification.verified).toBe(true);
  expect(idsOf(verification, "not-established")).toContain("time-stamps");
  expect(wordsOf(verification)).toMatch(/entry 0 was stamped \d+ min after its own instant/);
});

test("an entry that a stamped checkpoint does not have cannot be older than it", async () => {
  const maker = logOf();
  const note = await stamped(maker, from + 20 * hour, maker.entries.length - 3);
  const bundle = bundleOf(maker, freeze(maker, month), maker.checkpoint(to + hour), [note]);
  expect(idsOf(await verified(bundle, maker, trusting()), "failed")).toContain("kept-checkpoints");
  expect(idsOf(await verified(bundle, maker), "failed")).toEqual([]);
});

test("lines that are none, out of order, cut, or too many are refused", async () => {
  const { maker, bundle, notes } = await story(false);
  const text = Buffer.from(bundle.get(stampsFile) ?? []).toString();
  const [first = "", second = ""] = text.split("\n");
  const over = canonicalJson({ checkpoint: notes[0]?.checkpoint ?? "", token: "AAAA" });
  for (const wrong of ["", "{}\n", `${second}\n${first}\n`, text.slice(0, -1), `${first}\n${first}\n`, `${over}\n`, ` ${text}`]) {
    const verification = await verified(new Map([...bundle, [stampsFile, Buffer.from(wrong)]]), maker, trusting());
    expect(idsOf(verification, "failed")).toEqual(["time-stamps"]);
  }
});
