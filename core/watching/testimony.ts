/** What the vantages and the users say of a platform, taken together. Rules, sections 2 to 4. */
import type { Instant } from "../time/instant.ts";
import { type Claim, claimsOf } from "./claim.ts";
import { type ComponentFinding, heardOn } from "./dispute.ts";
import type { Standing } from "./standing.ts";
import type { WatchedComponent } from "./watched.ts";

export type Testimony = {
  readonly components: readonly (WatchedComponent & ComponentFinding)[];
  readonly claims: readonly Claim[];
};

/** What supervision says, with the users heard. Rules, section 4. */
export function hear(watched: readonly WatchedComponent[], standing: Standing, until: Instant): Testimony {
  const { notifications, restorations } = standing;
  return {
    components: watched.map((component) => {
      const ofIt = ({ components }: { components: readonly string[] }) => components.includes(component.name);
      const restored = restorations.filter(ofIt).map(({ at }) => at);
      const notified = notifications.filter(ofIt).map(({ at }) => at);
      return { ...component, ...heardOn(component.spells, restored, notified) };
    }),
    claims: claimsOf(notifications, restorations, watched, until),
  };
}
