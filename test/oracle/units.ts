/** Who says at each instant that service is not there. Rules, sections 4 and 5. */
import type { ObservationRecord } from "../../core/watching/record.ts";
import { type Claim, claims } from "./claims.ts";
import { watch } from "./sight.ts";
import { type Spoken, spoken } from "./spoken.ts";
import { everyComponent, type World, within } from "./world.ts";

/** A component that is down or in dispute, or a claim that speaks and is one or the other. */
export type Unit = { readonly by: "component" | "claim"; readonly components: readonly string[]; readonly disputed: boolean };

/** Sections 2 to 4 done with a set of observations. */
export type Replay = { readonly words: ReadonlyMap<string, readonly Spoken[]>; readonly claims: readonly Claim[] };

/** All of what is said, at every tick, from these observations. */
export function replay(world: World, observations: readonly ObservationRecord[]): Replay {
  const sights = watch(world, everyComponent(world.facts), observations);
  const words = [...sights].map(([name, seen]) => [name, spoken(world, name, seen)] as const);
  return { words: new Map(words), claims: claims(world, observations) };
}

/** The units at a tick: components first; a claim is silent where a component of its own speaks. */
export function unitsAt(world: World, { words, claims }: Replay, index: number): Unit[] {
  const speaking = [...words].filter(([, word]) => word[index] === "down" || word[index] === "disputed").map(([name]) => name);
  const components = speaking.map(
    (name): Unit => ({
      by: "component",
      components: [name],
      disputed: words.get(name)?.[index] === "disputed",
    }),
  );
  const heard = claims.filter((claim) => !claim.components.some((name) => speaking.includes(name)));
  return [...components, ...heard.flatMap((claim) => unitOf(claim, world.ticks[index]))];
}

function unitOf(claim: Claim, t: number): Unit[] {
  const unconfirmed = claim.unconfirmed !== undefined && within(t, claim.unconfirmed);
  if (!unconfirmed && !within(t, claim.claimed)) return [];
  return [{ by: "claim", components: claim.components, disputed: unconfirmed || claim.contested }];
}
