import { expect, test } from "vitest";
import { at, booksAfter, type Signal } from "../../test/live-story.ts";
import { applyGapChanges, type GapChange, type KnownGap, reconcileGaps } from "./reconcile-gaps.ts";

/** What is said after each signal, evaluated a millisecond after its place, of the time since place 0. */
function told(arrivals: readonly (readonly [now: number, signal: Signal])[]): [said: GapChange[][], known: KnownGap[]] {
  let known: KnownGap[] = [];
  const said = arrivals.map(([now], place) => {
    const { account } = booksAfter(arrivals.slice(0, place + 1).map(([, signal]) => signal)).accountAt(at(now) + 1);
    const changes = reconcileGaps(known, account, at(0));
    known = applyGapChanges(known, changes);
    expect(reconcileGaps(known, account, at(0))).toEqual([]);
    return changes;
  });
  return [said, known];
}

const seen = (from: number, marks: string): Signal => ({ marks, from });
const lost = (from: number): GapChange => ({ kind: "lost", from: at(from) });
const regained = (from: number, to: number): GapChange => ({ kind: "regained", from: at(from), to: at(to) });

const table: [what: string, arrivals: [number, Signal][], said: GapChange[][], known: [from: number, to: number][]][] = [
  [
    "lost when silence is known, from where it began; regained at the first of two good ones",
    [
      [2, seen(0, "+++")],
      [4, "tick"],
      [5, "tick"],
      [8, seen(7, "++")],
    ],
    [[], [lost(3)], [], [regained(3, 7)]],
    [[3, 7]],
  ],
  [
    "filled by observations that come late: it was none",
    [
      [8, seen(0, "+++    ++")],
      [8, seen(3, "++++")],
    ],
    [[lost(3), regained(3, 7)], [regained(3, 3)]],
    [],
  ],
  [
    "shortened by late observations: another one, and the first was none",
    [
      [8, seen(0, "+++    ++")],
      [8, seen(3, "+")],
    ],
    [
      [lost(3), regained(3, 7)],
      [regained(3, 3), lost(4), regained(4, 7)],
    ],
    [[4, 7]],
  ],
];
test.each(table)("%s", (_, arrivals, said, known) =>
  expect(told(arrivals)).toEqual([said, known.map(([from, to]) => ({ from: at(from), to: at(to) }))]),
);
