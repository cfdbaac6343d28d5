import { expect, test } from "vitest";
import { firstTerms } from "../../test/first-terms.ts";
import { booksAt, inputsOf } from "../../test/scripted-books.ts";
import { linesOf, randomCases, skipsWithoutCases } from "../../test/shared-cases.ts";
import { cut, unionOf } from "../time/timeline.ts";
import type { StatedRecord } from "../watching/record.ts";
import { account } from "./account.ts";
import { disputesOf } from "./disputes.ts";
import { parseInputs } from "./parse-inputs.ts";

const [minute, start] = [60_000, Date.UTC(2026, 9, 12, 8)];
const beat = { intervalMs: minute, staleAfterMs: 3 * minute, failures: 2, of: 3, successes: 2 };
const platform = {
  kind: "platform",
  platform: "demo",
  components: [{ name: "api", beats: [beat] }],
  vantages: [{ name: "paris" }],
};
const at = (place: number) => start + place * minute;

/** `marks` of one component, a minute apart; the disputes as [kind, record, about, minutes, minutes still open]. */
function disputes(marks: string, ...stated: StatedRecord[]) {
  const seen = [...marks].map((mark, place) => ({
    ...{ kind: "observation", component: "api", vantage: "paris", at: at(place), ok: mark === "+" },
  }));
  const inputs = inputsOf([platform, ...seen, ...stated]);
  const { account: judged, terms } = booksAt(inputs, at(marks.length));
  const unruled = account({ ...inputs, stated: stated.filter(({ kind }) => kind !== "ruling") }, terms, judged.until);
  const minutes = (set: readonly { from: number; to: number }[]) =>
    set.map(({ from, to }) => [(from - start) / minute, (to - start) / minute]);
  return disputesOf(judged, unruled, stated).map(({ kind, record, about, time, open }) => [
    ...[kind, record, about],
    minutes(time),
    minutes(open),
  ]);
}

const notified: StatedRecord = { kind: "notification", id: "n", at: at(2), components: ["api"] };
const excluded: StatedRecord = { kind: "exclusion", id: "x", at: at(9), cause: "hammering-block", from: at(3), to: at(6) };
const contest = (of: string): StatedRecord => ({ kind: "contest", id: "c", at: at(10), of });
const ruling = (from: number, to: number): StatedRecord => ({
  ...{ kind: "ruling", id: "d", at: at(11), from: at(from), to: at(to), counts: true },
});
const down = "+++----+++++";

test("a contested exclusion disputes the down time that it covers", () => {
  expect(disputes(down, excluded, contest("x"))).toEqual([["exclusion-contested", "c", "x", [[3, 6]], [[3, 6]]]]);
});

test("a ruling closes what it covers, and leaves the rest open", () => {
  expect(disputes(down, excluded, contest("x"), ruling(3, 5))).toEqual([["exclusion-contested", "c", "x", [[3, 6]], [[5, 6]]]]);
  expect(disputes(down, excluded, contest("x"), ruling(0, 9))).toEqual([["exclusion-contested", "c", "x", [[3, 6]], []]]);
});

test("a contested notification disputes its claim where supervision is silent", () => {
  const unwatched = "+++      ++++";
  expect(disputes(unwatched.replaceAll(" ", "+"), notified, contest("n")).map(([kind]) => kind)).toEqual([
    "notification-contested",
  ]);
});

test("a contest that changes nothing is a dispute without time; one withdrawn is none", () => {
  const recordedOnly: StatedRecord = { ...excluded, cause: "suspension" };
  expect(disputes(down, recordedOnly, contest("x"))).toEqual([["exclusion-contested", "c", "x", [], []]]);
  const withdrawn: StatedRecord = { kind: "retraction", id: "w", at: at(11), of: "c" };
  expect(disputes(down, excluded, contest("x"), withdrawn)).toEqual([]);
});

test("a user who says it is back while supervision sees it down opens one, from that instant", () => {
  const back: StatedRecord = { kind: "restoration", id: "r", at: at(5), components: ["api"] };
  expect(disputes(down, back)).toEqual([["confirmations-differ", "r", null, [[5, 7]], [[5, 7]]]]);
});

test("supervision that confirms before who reported opens one, until the answer", () => {
  const answer: StatedRecord = { kind: "restoration", id: "r", at: at(9), of: "n" };
  expect(disputes(down, { ...notified, at: at(3) }, answer)).toEqual([["confirmations-differ", "r", "n", [[7, 9]], [[7, 9]]]]);
});

test("a void opens one over what would stand without it", () => {
  const voided: StatedRecord = { kind: "void", id: "v", at: at(10), component: "api", from: at(3), to: at(7) };
  expect(disputes(down, voided)).toEqual([["observations-voided", "v", null, [[3, 7]], [[3, 7]]]]);
});

test.skipIf(skipsWithoutCases)(
  "every disputed instant of every random case hangs on some dispute, and no other instant does",
  () => {
    let disputed = 0;
    for (const one of randomCases().slice(0, 400)) {
      const inputs = parseInputs(linesOf(one), firstTerms);
      if (!inputs.ok) throw new Error(one.title);
      const { stated } = inputs.value;
      const judged = account(inputs.value, firstTerms, one.at);
      const unruled = account({ ...inputs.value, stated: stated.filter(({ kind }) => kind !== "ruling") }, firstTerms, one.at);
      const found = disputesOf(judged, unruled, stated);
      const upTo = { from: Number.NEGATIVE_INFINITY, to: one.at };
      expect(unionOf(found.map(({ time }) => time)), one.title).toEqual(cut(unruled.classes.disputed, upTo));
      expect(unionOf(found.map(({ open }) => open)), one.title).toEqual(cut(judged.classes.disputed, upTo));
      disputed += found.length;
    }
    expect(disputed).toBeGreaterThan(100);
  },
);
