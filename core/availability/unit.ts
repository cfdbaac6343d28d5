/** What is down or in dispute: components, and the claims that speak where supervision does not. Rules, sections 4 and 5. */
import type { Interval } from "../time/instant.ts";
import { cut, intersect, subtract, type Timeline, union, unionOf } from "../time/timeline.ts";
import type { Claim } from "../watching/claim.ts";
import type { Names } from "../watching/standing.ts";
import type { Testimony } from "../watching/testimony.ts";
import { type Cover, struckWhere } from "./strike.ts";

/** A component, or all the claims that name the same components. */
export type Unit = {
  readonly speaker: "supervision" | "client";
  readonly components: Names;
  /** When it is down or in dispute. */
  readonly stands: Timeline;
  /** When it counts: down, and no exclusion strikes it, contested or not. */
  readonly counted: Timeline;
  /** When it is in dispute and not struck, or down and struck only by what is contested. */
  readonly disputed: Timeline;
  /** When exclusions that are not contested strike it; when any that apply do. */
  readonly struck: Timeline;
  readonly strikable: Timeline;
};

/** The units of a testimony, each judged by the exclusions. Rules, section 5. */
export function unitsOf({ components, claims }: Testimony, covers: readonly Cover[]): Unit[] {
  const supervision = components.map(({ name, down, disputed }) => judged("supervision", [name], down, disputed, covers));
  const client = [...bySubject(claims).values()].map((alike) => {
    const names = alike[0].components;
    const down = unionOf(alike.map((claim) => claim.down));
    const disputed = unionOf(alike.map((claim) => claim.disputed));
    const span = hull(union(down, disputed));
    const spoken = components
      .filter(({ name }) => names.includes(name))
      .flatMap((one) => [cut(one.down, span), cut(one.disputed, span)]);
    const silent = unionOf(spoken);
    return judged("client", names, subtract(down, silent), subtract(disputed, silent), covers);
  });
  return [...supervision, ...client].filter(({ stands }) => stands.length > 0);
}

function judged(speaker: Unit["speaker"], components: Names, down: Timeline, disputed: Timeline, covers: readonly Cover[]): Unit {
  const stands = union(down, disputed);
  const struck = struckWhere(components, covers, "firm", stands);
  const strikable = struckWhere(components, covers, "all", stands);
  return {
    ...{ speaker, components, stands, struck, strikable },
    counted: subtract(down, strikable),
    disputed: subtract(union(disputed, intersect(down, strikable)), struck),
  };
}

function bySubject(claims: readonly Claim[]): Map<string, Claim[]> {
  const subjects = new Map<string, Claim[]>();
  for (const claim of claims) {
    const subject = claim.components.join(" ");
    const alike = subjects.get(subject);
    if (alike === undefined) subjects.set(subject, [claim]);
    else alike.push(claim);
  }
  return subjects;
}

function hull(set: Timeline): Interval {
  return { from: set[0]?.from ?? 0, to: set.at(-1)?.to ?? 0 };
}
