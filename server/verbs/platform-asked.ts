/** What a verb must know of the platform that it is asked about. A foreign one is as if it did not exist. */
import { type Refusal, refuse } from "../../api/errors.ts";
import type { PlatformRecord } from "../../core/watching/record.ts";
import type { Tx } from "../store/tables.ts";

/** The platform's record in force; undefined where the tenant has no such platform. */
export async function platformNamed(tx: Tx, id: string): Promise<PlatformRecord | undefined> {
  const row = await tx.selectFrom("platform").select("record").where("id", "=", id).executeTakeFirst();
  return row?.record;
}

/** The refusal of an act on a platform that is not there, or on components that it has not. */
export function platformRefusal(platform: PlatformRecord | undefined, components: readonly string[] = []): Refusal | undefined {
  if (platform === undefined) return refuse("not-found");
  const foreign = components.find((name) => !platform.components.some((component) => component.name === name));
  return foreign === undefined ? undefined : refuse("component-unknown", { component: foreign });
}
