import fc from "fast-check";
import { expect, test } from "vitest";
import { comingBack, describedFromNow } from "./described-from-now.ts";
import { descriptionFaults, rewritten } from "./description.ts";
import type { Beat, PlatformRecord } from "./record.ts";

const beat = (intervalMs: number, from?: number): Beat => ({
  ...{ intervalMs, staleAfterMs: intervalMs * 3, failures: 2, of: 3, successes: 2 },
  ...(from !== undefined && { from }),
});
const record = (components: PlatformRecord["components"], vantages: PlatformRecord["vantages"]): PlatformRecord => ({
  ...{ kind: "platform", platform: "ocp01", components, vantages },
});
const before = record(
  [
    { name: "api", beats: [beat(1_000), beat(2_000, 50)] },
    { name: "old", to: 40, beats: [beat(1_000)] },
  ],
  [{ name: "local" }, { name: "lyon", from: 30, beats: [beat(5_000)] }],
);
const at = 100;

test("the same again is the same: bounds and beats that are not told stay", () => {
  const wanted = record([{ name: "api", beats: [beat(2_000)] }], [{ name: "local" }, { name: "lyon" }]);
  expect(describedFromNow(before, wanted, at)).toEqual(before);
});

test("another beat holds from now on, what is new begins now, what is gone ends now", () => {
  const wanted = record(
    [
      { name: "api", beats: [beat(9_000)] },
      { name: "dns", beats: [beat(1_000)] },
    ],
    [{ name: "local" }],
  );
  expect(describedFromNow(before, wanted, at)).toEqual(
    record(
      [
        { name: "api", beats: [beat(1_000), beat(2_000, 50), beat(9_000, 100)] },
        { name: "old", to: 40, beats: [beat(1_000)] },
        { name: "dns", from: 100, beats: [beat(1_000)] },
      ],
      [{ name: "local" }, { name: "lyon", from: 30, to: 100, beats: [beat(5_000)] }],
    ),
  );
});

test("what had not begun to belong is gone, as if never said", () => {
  const soon = record([{ name: "api", beats: [beat(1_000)] }], [{ name: "local" }, { name: "lyon", from: 200 }]);
  const wanted = record([{ name: "api", beats: [beat(1_000)] }], [{ name: "local" }]);
  expect(describedFromNow(soon, wanted, at).vantages).toEqual([{ name: "local" }]);
});

test("a name that ended does not come back; shown with its bounds it is only shown", () => {
  const again = record([{ name: "old", beats: [beat(1_000)] }], [{ name: "local" }]);
  expect(comingBack(before, again, at)).toEqual([{ name: "old", to: 40 }]);
  const ended = record(before.components, [{ name: "local" }, { name: "lyon", from: 30, to: 90 }]);
  const shown = record([{ name: "api", beats: [beat(1_000)] }], [{ name: "local" }, { name: "lyon", from: 30, to: 90 }]);
  expect(comingBack(ended, shown, at)).toEqual([]);
});

const names = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 1 });
const members = names.chain((list) =>
  fc.tuple(...list.map((name) => fc.constantFrom(1_000, 2_000, 3_000).map((ms) => ({ name, beats: [beat(ms)] })))),
);

test("however often it is described from now on, the past is never rewritten, and the record is one", () =>
  fc.assert(
    fc.property(fc.array(members, { minLength: 1, maxLength: 6 }), (steps) => {
      const [first = [], ...later] = steps;
      let known = record(first, [{ name: "local" }]);
      let now = 10;
      for (const components of later) {
        now += 10;
        const wanted = record(components, [{ name: "local" }]);
        if (comingBack(known, wanted, now).length > 0) continue;
        const next = describedFromNow(known, wanted, now);
        expect(rewritten(known, next, now)).toEqual([]);
        expect(descriptionFaults(next)).toEqual([]);
        expect(
          next.components
            .filter(({ to }) => to === undefined)
            .map(({ name }) => name)
            .sort(),
        ).toEqual(components.map(({ name }) => name).sort());
        known = next;
      }
    }),
  ));
