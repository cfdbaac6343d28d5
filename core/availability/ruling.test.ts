import { expect, test } from "vitest";
import type { RulingRecord } from "../watching/record.ts";
import { settledBy } from "./ruling.ts";

const ruling = (from: number, to: number, counts: boolean, at: number): RulingRecord => ({
  kind: "ruling",
  id: `g${at}`,
  at,
  from,
  to,
  counts,
});

test("the later of two rulings holds where they overlap", () =>
  expect(settledBy([ruling(0, 10, true, 1), ruling(5, 7, false, 2), ruling(6, 20, true, 3)])).toEqual({
    counts: [
      { from: 0, to: 5 },
      { from: 6, to: 20 },
    ],
    falls: [{ from: 5, to: 6 }],
  }));

test("without rulings nothing is settled", () => expect(settledBy([])).toEqual({ counts: [], falls: [] }));
