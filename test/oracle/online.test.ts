/** Online equals offline: the machine that runs as signals arrive, against one calculation on the set of signals. Rules, section 8, property 3. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Account, account } from "../../core/availability/account.ts";
import { figures } from "../../core/availability/figures.ts";
import { LiveBooks } from "../../core/availability/live-books.ts";
import { applyChanges, type KnownOutage, reconcile } from "../../core/availability/reconcile.ts";
import { applyGapChanges, type KnownGap, reconcileGaps } from "../../core/availability/reconcile-gaps.ts";
import { saidOutages } from "../../core/availability/said-outage.ts";
import type { InputRecord, PlatformRecord } from "../../core/watching/record.ts";
import { computed } from "./adapt.ts";
import { anyScenario } from "./arbitrary.ts";
import { arrivalsOf } from "./arrivals.ts";
import { type Draw, drawFromSeed } from "./draw.ts";
import { propertyRuns } from "./effort.ts";
import type { Scenario } from "./scenarios.ts";

/** Everything that was said so far by facts. */
type Said = { outages: KnownOutage[]; gaps: KnownGap[] };

const since = Number.MIN_SAFE_INTEGER;

function tell(books: LiveBooks, record: InputRecord): void {
  if (record.kind === "observation") books.observe(record.component, record.vantage, record.at, record.ok);
  else if (record.kind !== "platform") books.state(record);
}

/** Instants that do not go back, one an arrival, the last one A. */
function clockOf(draw: Draw, { records, at }: Scenario, arrivals: number): number[] {
  const instants = records.flatMap((record) => (record.kind === "platform" || record.at > at ? [] : [record.at, record.at + 1]));
  const all = draw.times(arrivals - 1, () => (instants.length > 0 && draw.chance(80) ? Math.min(at, draw.pick(instants)) : at));
  return [...all.sort((a, b) => a - b), at];
}

function say(said: Said, now: Account): number {
  const changes = reconcile(said.outages, now);
  let next = said.outages.length;
  said.outages = applyChanges(said.outages, changes, () => `o${next++}`);
  const gaps = reconcileGaps(said.gaps, now, since);
  said.gaps = applyGapChanges(said.gaps, gaps);
  return changes.length + gaps.length;
}

const standing = ({ outages }: Said) =>
  outages
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ id: _, withdrawn: __, ...outage }) => outage)
    .sort((a, b) => a.from - b.from);

const platformOf = ({ records }: Scenario): PlatformRecord => records.filter((record) => record.kind === "platform")[0];

/** What two accounts must agree on. */
const told = ({ testimony, classes, outages, units, eligible, ignored, until }: Account) => ({
  ...{ classes, outages, eligible, ignored, until },
  units: units.filter(({ stands }) => stands.length > 0),
  claims: testimony.claims,
  spells: testimony.components.map(({ spells }) => spells),
});

function runs(scenario: Scenario, seed: number): void {
  const draw = drawFromSeed(seed);
  const { records, terms, month, at } = scenario;
  const books = new LiveBooks(platformOf(scenario), terms);
  const said: Said = { outages: [], gaps: [] };
  const arrivals = arrivalsOf(draw, records);
  const clock = draw.chance(50) ? arrivals.map(() => at) : clockOf(draw, scenario, arrivals.length);
  let version = 0;
  for (const [place, batch] of arrivals.entries()) {
    for (const record of batch) tell(books, record);
    const live = books.accountAt(clock[place]);
    expect(told(live.account)).toEqual(told(account(books.inputs(), terms, clock[place])));
    const count = say(said, live.account);
    if (live.version === version) expect(count).toBe(0);
    version = live.version;
    expect(say(said, live.account)).toBe(0);
  }
  expect(figures(books.accountAt(at).account, terms, month)).toEqual(computed(records, terms, month, at));
  expect(standing(said)).toEqual(saidOutages(account(books.inputs(), terms, at)));
}

test(
  "3: signals in any order, late or twice: after each the books say what a calculation says, and the facts fold to it",
  {
    timeout: 300_000,
  },
  () => fc.assert(fc.property(anyScenario(), fc.nat(), runs), { numRuns: propertyRuns }),
);

test("3: while nothing comes, the books change only when they say that it is due", () =>
  fc.assert(
    fc.property(anyScenario(), fc.nat(), (scenario, seed) => {
      const draw = drawFromSeed(seed);
      const { records, terms } = scenario;
      const books = new LiveBooks(platformOf(scenario), terms);
      for (const record of records) tell(books, record);
      const instants = records.flatMap((record) => (record.kind === "platform" ? [] : [record.at]));
      const said: Said = { outages: [], gaps: [] };
      let [due, before] = [Number.NEGATIVE_INFINITY, 0];
      const ticks = draw.times(20, () => draw.pick([scenario.at, ...instants]) + draw.pick([-1, 0, 1, 2, 60_000]));
      for (const now of ticks.sort((a, b) => a - b)) {
        const { account: live, version, dueAt } = books.accountAt(now);
        expect(told(live)).toEqual(told(account(books.inputs(), terms, now)));
        if (now < due) expect(version).toBe(before);
        if (say(said, live) > 0) expect([version > before, now >= due]).toEqual([true, true]);
        expect(dueAt).toBeGreaterThan(now);
        [due, before] = [dueAt, version];
      }
    }),
    { numRuns: propertyRuns },
  ));
