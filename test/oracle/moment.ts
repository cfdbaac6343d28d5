/** What an instant is: counted, disputed, excluded, unknown or up. Rules, section 5. */
import type { RulingRecord } from "../../core/watching/record.ts";
import { causeOf, isStruck, type Striking, strikingAt } from "./strike.ts";
import { type Replay, type Unit, unitsAt } from "./units.ts";
import { belonging, everyComponent, type World, within } from "./world.ts";

export type Moment = {
  readonly is: "counted" | "disputed" | "excluded" | "unknown" | "up";
  readonly cause?: string;
  readonly units: readonly Unit[];
};

/** @param unvoided the replay as if no observation were void */
export function momentAt(world: World, replay: Replay, unvoided: Replay, index: number): Moment {
  const t = world.ticks[index];
  const striking = strikingAt(world, t);
  const units = standing(world, striking, unitsAt(world, replay, index), unitsAt(world, unvoided, index));
  const plain = plainly(world, striking, units) ?? watched(world, replay, index);
  return plain.is === "disputed" ? settled(world, striking, units, plain) : plain;
}

/** What contested exclusions would strike is in dispute; what only a void takes away stands, in dispute. */
function standing(world: World, striking: Striking, voided: readonly Unit[], unvoided: readonly Unit[]): Unit[] {
  const left = (units: readonly Unit[]) => units.some((unit) => !isStruck(world, unit, striking.t, striking.now));
  const back = !left(voided) && left(unvoided) ? unvoided : [];
  return [...voided.map((unit) => contested(world, striking, unit)), ...back.map((unit) => ({ ...unit, disputed: true }))];
}

function contested(world: World, { t, now, all }: Striking, unit: Unit): Unit {
  const onlyThen = !isStruck(world, unit, t, now) && isStruck(world, unit, t, all);
  return onlyThen ? { ...unit, disputed: true } : unit;
}

/** Counted, disputed or excluded; nothing where there is no unit. */
function plainly(world: World, { t, now }: Striking, units: readonly Unit[]): Moment | undefined {
  const left = units.filter((unit) => !isStruck(world, unit, t, now));
  if (left.some((unit) => !unit.disputed)) return { is: "counted", units };
  if (left.length > 0) return { is: "disputed", units };
  return units.length > 0 ? { is: "excluded", cause: causeOf(world, units, now), units } : undefined;
}

function watched({ facts, ticks }: World, { words }: Replay, index: number): Moment {
  const present = belonging(facts, everyComponent(facts), ticks[index]);
  return { is: present.some((name) => words.get(name)?.[index] === "unknown") ? "unknown" : "up", units: [] };
}

/** Rulings, in the order of `at`, then of `id`: the last one that speaks of the instant holds. */
function settled(world: World, { t, all }: Striking, units: readonly Unit[], disputed: Moment): Moment {
  const inOrder = [...world.facts.rulings].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const ruling: RulingRecord | undefined = inOrder.findLast((one) => within(t, one));
  if (ruling === undefined) return disputed;
  if (ruling.counts) return { is: "counted", units };
  const struck = units.filter((unit) => isStruck(world, unit, t, all));
  return struck.length > 0 ? { is: "excluded", cause: causeOf(world, struck, all), units } : { is: "up", units };
}
