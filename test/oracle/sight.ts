/** What the vantages say of a component together. Rules, section 3. */
import type { Instant } from "../../core/time/instant.ts";
import type { Beat, Component, ObservationRecord, Vantage } from "../../core/watching/record.ts";
import type { Definition, Votes } from "./definition.ts";
import { type Series, series } from "./series.ts";
import { type World, within } from "./world.ts";

/** "seen" and "held" are both down. */
export type Sight = "absent" | "unknown" | "up" | "seen" | "held";

type Seen = { readonly vantage: Vantage; readonly says: Series };

/** What each component is at each tick, by supervision alone, from these observations. */
export function watch(world: World, names: readonly string[], observations: readonly ObservationRecord[]): Map<string, Sight[]> {
  const components = world.facts.platform.components.filter((component) => names.includes(component.name));
  return new Map(components.map((component) => [component.name, walk(world, component, observations)]));
}

function walk(world: World, component: Component, observations: readonly ObservationRecord[]): Sight[] {
  const seen = world.facts.platform.vantages.map((vantage) => ({
    vantage,
    says: seriesOf(world, component, vantage, observations),
  }));
  const sights: Sight[] = [];
  for (const t of world.ticks) {
    const before = sights.at(-1) ?? "absent";
    sights.push(within(t, component) ? together(before, votesAt(seen, t), world.definition) : "absent");
  }
  return sights;
}

function seriesOf(world: World, component: Component, vantage: Vantage, observations: readonly ObservationRecord[]): Series {
  const beats: readonly Beat[] = vantage.beats ?? component.beats;
  const own = observations.filter((one) => one.component === component.name && one.vantage === vantage.name);
  const inside = own.filter((one) => within(one.at, component) && within(one.at, vantage));
  return series(oneAnInstant(inside), { beats, until: world.at, definition: world.definition });
}

/** Two at one instant that disagree: the failed one holds. */
function oneAnInstant(observations: readonly ObservationRecord[]): ObservationRecord[] {
  const holding = new Map<Instant, ObservationRecord>();
  for (const observation of observations)
    if (!(holding.has(observation.at) && observation.ok)) holding.set(observation.at, observation);
  return [...holding.values()].sort((a, b) => a.at - b.at);
}

function votesAt(seen: readonly Seen[], t: Instant): Votes {
  const said = seen.filter(({ vantage }) => within(t, vantage)).map(({ says }) => says(t));
  const count = (state: string) => said.filter((one) => one === state).length;
  return { known: said.length, failing: count("failing"), ok: count("ok") };
}

/** The four cases of section 3, in their order. */
function together(before: Sight, votes: Votes, { electorate }: Definition): Sight {
  const wasDown = before === "seen" || before === "held";
  const { known, failing, ok } = votes;
  if (failing + ok < Math.floor(known / 2) + 1) return wasDown && !(failing === 0 && ok > 0) ? "held" : "unknown";
  if (2 * failing > electorate(votes)) return "seen";
  if (2 * ok > electorate(votes)) return "up";
  return wasDown ? "seen" : "unknown";
}
