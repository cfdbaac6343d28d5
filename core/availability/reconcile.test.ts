import { expect, test } from "vitest";
import { at, booksAfter, drawnOutages, type Signal, story } from "../../test/live-story.ts";
import { reconcile } from "./reconcile.ts";

const seen = (from: number, marks: string): Signal => ({ marks, from });
const notified = (place: number): Signal => ({ kind: "notification", id: "n", at: at(place), components: ["api"] });
const restored = (place: number): Signal => ({ kind: "restoration", id: "r", at: at(place), of: "n" });
const retracted = (place: number, of: string): Signal => ({ kind: "retraction", id: `x-${of}`, at: at(place), of });
const voided = (place: number, from: number, to: number): Signal => ({
  ...{ kind: "void", id: "v", at: at(place), component: "api", from: at(from), to: at(to) },
});
const excluded = (place: number, from: number, to: number): Signal => ({
  ...{ kind: "exclusion", id: "e", at: at(place), cause: "hammering-block", from: at(from), to: at(to) },
});
const ruled = (place: number, from: number, to: number): Signal => ({
  ...{ kind: "ruling", id: "g", at: at(place), from: at(from), to: at(to), counts: false },
});

type Row = [what: string, arrivals: [now: number, signal: Signal][], said: string[], outages: string[]];

const table: Row[] = [
  [
    "opened when it is confirmed, from the first failed observation",
    [
      [4, seen(0, "++++-")],
      [5, seen(5, "-")],
    ],
    ["", "opened"],
    ["o1 4-… counted"],
  ],
  [
    "nothing is said while it only lasts",
    [
      [5, seen(0, "++++--")],
      [6, seen(6, "-")],
      [7, seen(7, "-")],
      [7, "tick"],
    ],
    ["opened", "", "", ""],
    ["o1 4-… counted"],
  ],
  [
    "closed from the first good observation of a confirmed return",
    [
      [5, seen(0, "++++--")],
      [6, seen(6, "+")],
      [7, seen(7, "+")],
    ],
    ["opened", "", "closed to"],
    ["o1 4-6 counted"],
  ],
  [
    "a late observation moves its start",
    [
      [6, seen(0, "+++ +--")],
      [6, seen(3, "-")],
    ],
    ["opened", "corrected from"],
    ["o1 3-… counted"],
  ],
  [
    "a notification recorded for an earlier instant moves its start",
    [
      [6, seen(0, "++++---")],
      [6, notified(3)],
    ],
    ["opened", "corrected from+openedBy"],
    ["o1 3-… counted"],
  ],
  [
    "late observations show that supervision was first",
    [
      [3, seen(0, "++")],
      [3, notified(3)],
      [4, seen(2, "---")],
    ],
    ["", "opened", "corrected from+openedBy"],
    ["o1 2-… counted"],
  ],
  ["over when it is first known: opened with its end", [[9, seen(0, "++--++++++")]], ["opened"], ["o1 2-4 counted"]],
  [
    "reopened by a late failure",
    [
      [6, seen(0, "++--+ +")],
      [6, seen(5, "-")],
    ],
    ["opened", "reopened to"],
    ["o1 2-… counted"],
  ],
  [
    "merged by a late failure: the first keeps its id",
    [
      [7, seen(0, "++--++--")],
      [7, seen(4, "-")],
    ],
    ["opened, opened", "reopened to, withdrawn"],
    ["o1 2-… counted"],
  ],
  [
    "split by late good observations: the earlier part keeps the id",
    [
      [7, seen(0, "++--  --")],
      [7, seen(4, "++")],
    ],
    ["opened", "closed to, opened"],
    ["o1 2-4 counted", "o2 6-… counted"],
  ],
  [
    "withdrawn with the only notification that made it",
    [
      [3, notified(3)],
      [4, retracted(4, "n")],
      [5, "tick"],
    ],
    ["opened", "withdrawn", ""],
    [],
  ],
  [
    "withdrawn by late observations that show it up",
    [
      [5, seen(0, "++-+-+")],
      [5, seen(2.5, "++")],
    ],
    ["opened", "withdrawn"],
    [],
  ],
  [
    "its only observations void: it stays, in dispute, until that is withdrawn",
    [
      [6, seen(0, "++--+++")],
      [7, voided(7, 2, 4)],
      [8, retracted(8, "v")],
    ],
    ["opened", "corrected segments", "corrected segments"],
    ["o1 2-4 counted"],
  ],
  [
    "a dispute that is settled against the client leaves it without a segment",
    [
      [6, seen(0, "++--+++")],
      [7, voided(7, 2, 4)],
      [8, ruled(8, 0, 9)],
    ],
    ["opened", "corrected segments", "corrected segments"],
    ["o1 2-4 "],
  ],
  [
    "the client confirms service while it is seen down: disputed from then on",
    [
      [3, seen(0, "++--")],
      [4, { kind: "restoration", id: "r", at: at(4), components: ["api"] }],
      [5, seen(4, "--")],
    ],
    ["opened", "corrected segments", ""],
    ["o1 2-… counted disputed"],
  ],
  [
    "closed when supervision confirms; longer, in dispute, once the client answers later",
    [
      [2, notified(2)],
      [6, seen(3, "++++")],
      [8, restored(8)],
    ],
    ["opened", "closed to", "corrected to+segments"],
    ["o1 2-8 counted disputed"],
  ],
  [
    "an exclusion strikes a part of it; where it ends, the outage counts again by itself",
    [
      [3, seen(0, "++--")],
      [3, excluded(3, 2, 5)],
      [4, seen(4, "-")],
      [5, seen(5, "-")],
    ],
    ["opened", "corrected segments", "", "corrected segments"],
    ["o1 2-… excluded:hammering-block counted"],
  ],
];
test.each(table)("%s", (_, arrivals, said, outages) => {
  const told = story(arrivals);
  expect([told.said, drawnOutages(told)]).toEqual([said, outages]);
});

test("said a millisecond after it begins, not at its beginning", () => {
  const books = booksAfter([notified(3)]);
  expect([at(3), at(3) + 1].map((now) => reconcile([], books.accountAt(now).account).length)).toEqual([0, 1]);
  const { dueAt } = booksAfter([notified(3)]).accountAt(at(3));
  expect(dueAt).toBe(at(3) + 1);
});
