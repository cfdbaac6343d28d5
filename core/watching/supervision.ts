/** What supervision says of a platform, and what it would say if no observation were void. Rules, sections 2 and 3, and 5, "Voids". */
import type { Instant } from "../time/instant.ts";
import type { ObservationLog } from "./observations.ts";
import type { PlatformRecord, VoidRecord } from "./record.ts";
import { type WatchedComponent, watch } from "./watched.ts";

export type Supervision = {
  readonly watched: readonly WatchedComponent[];
  /** Absent where nothing is void. */
  readonly unvoided?: readonly WatchedComponent[];
};

/** Every component, its series read with what is void left out, and read whole where something is. Rules, sections 2 and 3. */
export function supervisionOf(
  platform: PlatformRecord,
  logs: readonly ObservationLog[],
  voids: readonly VoidRecord[],
  until: Instant,
): Supervision {
  const watched = platform.components.map((component) => watch(component, platform, logs, voids, until));
  if (voids.length === 0) return { watched };
  const touched = new Set(voids.map(({ component }) => component));
  const unvoided = platform.components.map((component, position) =>
    touched.has(component.name) ? watch(component, platform, logs, [], until) : watched[position],
  );
  return { watched, unvoided };
}
