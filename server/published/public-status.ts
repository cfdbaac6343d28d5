/** States and outages for anyone, where the tenant publishes them. */
import type { z } from "zod";
import { type Refusal, refuse } from "../../api/errors.ts";
import type { Platform } from "../../api/schemas/platform.ts";
import type { PublicStatus } from "../../api/schemas/public-status.ts";
import { bad, good, type Result } from "../../core/result.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Actor } from "../http/environment.ts";
import type { Reading } from "../http/host.ts";
import type { Garant } from "../open.ts";

type Answer<Value> = Promise<Result<Value, Refusal>>;
export type Status = z.output<typeof PublicStatus>;

export type PublicStatusParts = {
  readonly garant: Pick<Garant, "store">;
  readonly reading: Pick<Reading, "everyPlatform" | "outages">;
  readonly now: () => Instant;
};

const outagesShown = 50;

/** Who reads for anyone: of one tenant, without any permission. */
export const anyoneOf = (client: string): Actor => ({
  ...{ id: "anyone", party: "client", tenant: client, channel: "api" },
  permissions: new Set(),
});

/** Whether the tenant publishes the state of its platforms. */
export async function isPublic({ garant }: Pick<PublicStatusParts, "garant">, tenant: string): Promise<boolean> {
  return await garant.store.read(tenant, async (tx) => {
    const row = await tx.selectFrom("publication").select("public").where("what", "=", "status").executeTakeFirst();
    return row?.public === true;
  });
}

/**
 * What is not published is not found: as little is said of a tenant that there is as of one that there is not. Who asks while it is
 * being made for another is given the same.
 */
export function openPublicStatus(parts: PublicStatusParts): (client: string) => Answer<Status> {
  const underWay = new Map<string, Answer<Status>>();
  return async (client) => {
    if (!(await isPublic(parts, client))) return bad([refuse("not-found")]);
    const made = underWay.get(client) ?? makeStatus(parts, client).finally(() => underWay.delete(client));
    underWay.set(client, made);
    return await made;
  };
}

async function makeStatus(parts: PublicStatusParts, client: string): Answer<Status> {
  const anyone = anyoneOf(client);
  const all = await parts.reading.everyPlatform(anyone, shownPlatform);
  const outages = await parts.reading.outages(anyone, { limit: outagesShown });
  if (!all.ok) return all;
  if (!outages.ok) return outages;
  return good({
    at: parts.now(),
    platforms: all.value.flat(),
    outages: outages.value.items
      .filter(({ demonstration }) => !demonstration)
      .map(({ id, platform, from, to, components }) => ({ id, platform, from, to, components })),
  });
}

/** Nothing of what is a demonstration. */
function shownPlatform({ id, title, state, since, demonstration, components }: z.output<typeof Platform>): Status["platforms"] {
  if (demonstration) return [];
  const seen = components.map((one) => ({ name: one.name, title: one.title, state: one.state }));
  return [{ id, title, state, since, components: seen }];
}
