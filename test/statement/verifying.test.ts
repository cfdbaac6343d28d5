/** What the report says of bundles that nobody attacked, and of what they do not establish. */
import { expect, test } from "vitest";
import { fact } from "../../core/facts/fact.ts";
import { canonicalJson } from "../../core/json/canonical.ts";
import { verifyBundle } from "../../core/statement/verify.ts";
import { bundleOf, freeze, saidOf, statementOf } from "../fixtures/month-statement.ts";
import { signerOf } from "../fixtures/signed-log.ts";
import { outside, tools } from "../fixtures/verifying.ts";
import { describe as describePlatform, watch } from "../fixtures/watched-platform.ts";
import { from, frozenBundle, hour, idsOf, logOf, minute, month, report, to, verified, watching, wordsOf } from "./story.ts";

test("without a key who signed is not established, and the bundle not verified", async () => {
  const maker = logOf();
  const verification = await verifyBundle(frozenBundle(maker), outside(undefined), tools);
  expect(verification.verified).toBe(false);
  expect(idsOf(verification, "failed")).toEqual([]);
  expect(idsOf(verification, "not-established")).toEqual(["signature", "kept-checkpoints", "anchored-blocks", "probes"]);
});

test("another key than the log's is refused", async () => {
  const maker = logOf();
  const verification = await verifyBundle(frozenBundle(maker), outside(signerOf(9).key), tools);
  expect(idsOf(verification, "failed")).toEqual(["signature"]);
});

test("a replaced key is followed, from the old one and from the new one", async () => {
  const older = signerOf(1);
  const maker = logOf();
  const kept = { checkpoints: [{ name: "under the old key", text: maker.checkpoint(from + 12 * hour) }] };
  maker.replaceKey(from + 13 * hour, 2);
  const bundle = frozenBundle(maker);
  for (const { key } of [older, maker.signer])
    expect((await verifyBundle(bundle, outside(key, kept), tools)).verified).toBe(true);
  const resigned = bundleOf(
    maker,
    statementOf(maker, month, to + 15 * minute, maker.entries.length - 1),
    maker.checkpoint(to + hour, undefined, older),
  );
  const verification = await verifyBundle(resigned, outside(older.key), tools);
  expect(idsOf(verification, "failed")).toEqual(["signature"]);
  expect(wordsOf(verification)).toContain("not signed by the key in force");
});

test("a month under way is provisional, and says so", async () => {
  const maker = logOf();
  const statement = statementOf(maker, month, from + 13 * hour);
  const verification = await verified(bundleOf(maker, statement, maker.checkpoint(from + 13 * hour)), maker);
  expect(verification.verified).toBe(true);
  expect(wordsOf(verification)).toContain("provisional: the log holds no digest of it");
});

test("a provisional figure that is edited is told with what it comes to", async () => {
  const maker = logOf();
  const statement = statementOf(maker, month, from + 13 * hour);
  const bundle = new Map(bundleOf(maker, statement, maker.checkpoint(from + 13 * hour)));
  const edited = { ...statement, figures: { ...statement.figures, counted: 0 } };
  bundle.set("statement.json", Buffer.from(canonicalJson(edited)));
  const verification = await verified(bundle, maker);
  expect(idsOf(verification, "failed")).toEqual(["statement"]);
  expect(wordsOf(verification)).toContain(`figures.counted is 0; it comes to ${statement.figures.counted}`);
  expect((await verified(bundle, maker, {}, ["statement"])).verified).toBe(true);
});

test("an amended month is verified, and the version before told to be superseded", async () => {
  const maker = logOf();
  const first = freeze(maker, month);
  const late = to + 20 * minute;
  const because = report(maker, late, "N-2");
  const second = statementOf(maker, month, late);
  const amended = { ...saidOf(maker, second, 2), previous: 1, because: [because], moved: [] };
  maker.append(late + 1_000, fact("statement.amended", `${maker.platform}/${month}`, amended));
  const checkpoint = maker.checkpoint(to + hour);
  expect(await verified(bundleOf(maker, second, checkpoint), maker)).toMatchObject({ verified: true });
  const superseded = await verified(bundleOf(maker, first, checkpoint), maker);
  expect(superseded.verified).toBe(true);
  expect(wordsOf(superseded)).toContain("states version 2: this one is no longer the last");
  const none = await verified(bundleOf(maker, statementOf(maker, month, to + 16 * minute, first.entries), checkpoint), maker);
  expect(idsOf(none, "failed")).toContain("version");
});

test("a description that changes the future holds", async () => {
  const maker = logOf();
  const last = maker.facts.find(({ entry }) => entry.kind === "platform.described");
  if (last === undefined || !("record" in last.body) || last.body.record.kind !== "platform") throw new Error("it is described");
  const { components } = last.body.record;
  const more = [...components, { ...components[0], name: "oauth", from: from + 13 * hour }];
  describePlatform(maker, from + 13 * hour, { ...last.body.record, components: more });
  watch(maker, { ...watching, components: [...watching.components, "oauth"] }, from + 14 * hour, from + 15 * hour);
  expect(await verified(frozenBundle(maker), maker)).toMatchObject({ verified: true });
});

test("observations sealed late are listed, their time not established", async () => {
  const maker = logOf();
  watch(maker, watching, from + 13 * hour, from + 13.1 * hour);
  const entry = maker.entries.length - 1;
  maker.entries[entry] = { ...maker.entries[entry], at: from + 20 * hour };
  const verification = await verified(frozenBundle(maker), maker);
  expect(verification.verified).toBe(true);
  expect(idsOf(verification, "not-established")).toContain("seal-delays");
  expect(wordsOf(verification)).toContain("was sealed late, at 2026-10-01T18:00:00.000Z: its time is not established");
});

test("a month that other zone data bound otherwise is told with both versions; by the same data it is refused", async () => {
  const maker = logOf();
  const bundle = frozenBundle(maker);
  const monthOf: typeof tools.monthOf = (name, zone) => {
    const own = tools.monthOf(name, zone);
    return own && { ...own, to: own.to - hour };
  };
  const otherwise = await verifyBundle(bundle, outside(maker.signer.key), { ...tools, monthOf, zoneData: "2031c" });
  expect(otherwise.verified).toBe(true);
  expect(wordsOf(otherwise)).toMatch(/by zone data 2026a; here .* by 2031c/);
  const same = await verifyBundle(bundle, outside(maker.signer.key), { ...tools, monthOf });
  expect(idsOf(same, "failed")).toEqual(["month"]);
});

test("an erased body that could move the figure is missed", async () => {
  const maker = logOf();
  const bundle = new Map(frozenBundle(maker));
  const lines = Buffer.from(bundle.get("bodies.jsonl") ?? [])
    .toString("utf8")
    .split("\n");
  const seq = maker.entries.findIndex(({ kind }) => kind === "unavailability.reported");
  bundle.set("bodies.jsonl", Buffer.from(lines.filter((line) => !line.endsWith(`"seq":${seq}}`)).join("\n")));
  const verification = await verified(bundle, maker);
  expect(idsOf(verification, "failed")).toContain("bodies");
  expect(wordsOf(verification)).toContain(`the body of entry ${seq} (unavailability.reported) is missing`);
});
