/** How each instant counts. Rules, section 5. */
import { always, intersect, never, subtract, type Timeline, union, unionOf } from "../time/timeline.ts";
import type { ComponentFinding } from "../watching/dispute.ts";
import type { Settled } from "./ruling.ts";
import { type Cover, coveredFor } from "./strike.ts";
import type { Unit } from "./unit.ts";

/** All time, each instant once; what is left is up. */
export type Classes = {
  readonly counted: Timeline;
  readonly disputed: Timeline;
  readonly excluded: Timeline;
  /** The excluded time, each instant under one cause, in the agreement's order. */
  readonly excludedBy: readonly { readonly cause: string; readonly time: Timeline }[];
  readonly unknown: Timeline;
  /** Where units stand only because of voids. */
  readonly voided: Timeline;
};

/**
 * Counted, disputed, excluded, unknown; the rest is up.
 *
 * @param units those of the testimony
 * @param unvoided those of the same testimony as if nothing were void
 */
export function classesOf(
  units: readonly Unit[],
  unvoided: readonly Unit[],
  settled: Settled,
  components: readonly ComponentFinding[],
  covers: readonly Cover[],
): Classes {
  const voided = subtract(unstruck(unvoided), unstruck(units));
  const restored = unvoided.map((unit) => within(unit, voided));
  const down = unionOf(units.map(({ counted }) => counted));
  const dispute = union(subtract(unionOf(units.map(({ disputed }) => disputed)), down), voided);
  const struck = subtract(unionOf(units.map((unit) => unit.struck)), union(down, dispute));
  const fallen = intersect(dispute, settled.falls);
  const struckAfterAll = intersect(unionOf([...units, ...restored].map(({ strikable }) => strikable)), fallen);
  const counted = union(down, intersect(dispute, settled.counts));
  const disputed = subtract(dispute, union(settled.counts, settled.falls));
  const excluded = union(struck, struckAfterAll);
  const stands = unionOf([counted, disputed, excluded, fallen]);
  const firm = units.map((unit) => ({ ...unit, time: intersect(unit.struck, struck) }));
  const after = [...units, ...restored].map((unit) => ({ ...unit, time: intersect(unit.strikable, struckAfterAll) }));
  return {
    ...{ counted, disputed, excluded, voided },
    excludedBy: attributed(covers, firm, after),
    unknown: subtract(unionOf(components.map(({ unknown }) => unknown)), stands),
  };
}

/** Each excluded instant goes to the first cause, in the agreement's order, that strikes a component of a struck unit then. */
function attributed(covers: readonly Cover[], firm: readonly StruckTime[], afterAll: readonly StruckTime[]) {
  let taken = never;
  return (covers[0]?.causes ?? []).map(({ cause }, position) => {
    const byCause = (by: "firm" | "all") => (unit: StruckTime) =>
      unit.time.length === 0 ? never : intersect(unit.time, coveredFor(unit.components, covers, by, position));
    const time = subtract(unionOf([...firm.map(byCause("firm")), ...afterAll.map(byCause("all"))]), taken);
    taken = union(taken, time);
    return { cause, time };
  });
}

type StruckTime = Pick<Unit, "components"> & { readonly time: Timeline };

function unstruck(units: readonly Unit[]): Timeline {
  return unionOf(units.flatMap(({ counted, disputed }) => [counted, disputed]));
}

/** A unit of the replay without voids, where it stands: in dispute, whatever it was. */
function within(unit: Unit, time: Timeline): Unit {
  const stands = intersect(unit.stands, time);
  const [struck, strikable] = [intersect(unit.struck, time), intersect(unit.strikable, time)];
  return { ...unit, stands, struck, strikable, counted: never, disputed: subtract(stands, struck) };
}

/** The time of the classes that is none of them. Rules, section 5. */
export function upTime({ counted, disputed, excluded, unknown }: Classes): Timeline {
  return subtract(always, unionOf([counted, disputed, excluded, unknown]));
}
