/** Watching as this server does it: from its own vantage, and for those made of alerts, whose keys it holds. */
import type { Instant } from "../../core/time/instant.ts";
import type { Garant } from "../open.ts";
import { heldKeys } from "../sources/held-keys.ts";
import { heldVantages } from "../sources/held-vantages.ts";
import { Watching } from "./watching.ts";
import type { WatchingParts } from "./watching-parts.ts";

export type OpeningWatching = Omit<WatchingParts, "alsoSealed" | "garant"> & {
  readonly garant: Pick<Garant, "store" | "ledger" | "dataFolder">;
  readonly clock: () => Instant;
};

/** Nothing is watched by it yet. */
export function openWatching(parts: OpeningWatching): Watching {
  const { garant, clock } = parts;
  const keys = heldKeys(garant.dataFolder);
  return new Watching({
    ...parts,
    alsoSealed: (tenant, platform) => heldVantages({ store: garant.store, keys, now: clock }, tenant, platform),
  });
}
