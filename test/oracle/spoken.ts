/** What a component is once users have confirmed that service is back. Rules, section 4, "user first". */
import type { RestorationRecord } from "../../core/watching/record.ts";
import type { Sight } from "./sight.ts";
import { named, type World } from "./world.ts";

export type Spoken = "absent" | "unknown" | "up" | "down" | "disputed";

/** At each tick: supervision's word, with what the restorations of this component put in its place. */
export function spoken(world: World, component: string, sights: readonly Sight[]): Spoken[] {
  const plain = sights.map((sight): Spoken => (isDown(sight) ? "down" : sight));
  for (const restoration of world.facts.restorations)
    if (confirmedBy(world, restoration).includes(component)) confirm(world, component, sights, plain, restoration);
  return plain;
}

function isDown(sight: Sight | undefined): sight is "seen" | "held" {
  return sight === "seen" || sight === "held";
}

/** The components of a restoration: its notification's, where it names one. */
function confirmedBy({ facts }: World, restoration: RestorationRecord): readonly string[] {
  return named(facts, facts.notifications.find((notification) => notification.id === restoration.of) ?? restoration);
}

/** In dispute while it stays seen and nobody notifies again; then, or at once, unknown while held. */
function confirm(
  world: World,
  component: string,
  sights: readonly Sight[],
  words: Spoken[],
  restoration: RestorationRecord,
): void {
  const at = world.ticks.indexOf(restoration.at);
  if (!isDown(sights[at]) || !isDown(sights[at - 1])) return;
  let index = at;
  while (sights[index] === "seen" && (index === at || !isNotified(world, component, index))) words[index++] = "disputed";
  while (sights[index] === "held") words[index++] = "unknown";
}

function isNotified({ facts, ticks }: World, component: string, index: number): boolean {
  return facts.notifications.some((one) => one.at === ticks[index] && named(facts, one).includes(component));
}
