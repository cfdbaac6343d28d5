/** Has an authority stamp each log's last checkpoint: what is new within the hour, a frozen or amended month at once. Design, section 5. */
import { utf8 } from "../../core/json/utf8.ts";
import type { Instant } from "../../core/time/instant.ts";
import { sizeOfCheckpoint } from "../ledger/find-log.ts";
import { openAuthority, type StampingAuthority } from "../stamping/authority.ts";
import { keepStamp, type LastStamp, lastStamp } from "../stamping/stored-stamps.ts";
import type { Tx } from "../store/tables.ts";
import { defineJob, type JobContext } from "./define-job.ts";

/** After a failure it is not asked again before this long: an authority that is down is not called at each round. */
const pauseMs = 5 * 60_000;

/** When the authority last gave this process no stamp, by tenant. */
type FailedAt = Map<string, Instant>;

export const stampCheckpoints = defineJob({
  name: "stamp-checkpoints",
  everyMs: 20_000,
  begin: () => {
    const failedAt: FailedAt = new Map();
    return (context) => stampDue(context, failedAt);
  },
});

type StampingContext = Pick<JobContext, "garant" | "now" | "authority">;

/** Stamps the logs whose last checkpoint is due. Rejects with `NotStamped` at the first one for which the authority gave no stamp. */
export async function stampDue(context: StampingContext, failedAt: FailedAt): Promise<void> {
  if (context.authority === null) return;
  const authority = openAuthority(context.authority);
  for (const { id } of await context.garant.store.tenants()) await stampLast(context, authority, id, failedAt);
}

async function stampLast(
  { garant, now }: Omit<StampingContext, "authority">,
  authority: StampingAuthority,
  tenant: string,
  failedAt: FailedAt,
): Promise<void> {
  if (isPausing(failedAt.get(tenant), now())) return;
  const log = garant.ledger.log(tenant);
  const checkpoint = log && (await garant.store.read(tenant, (tx) => log.checkpointIn(tx)));
  if (checkpoint === undefined) return;
  const size = sizeOfCheckpoint(checkpoint);
  const due = await garant.store.read(tenant, async (tx) => isDue(tx, await lastStamp(tx), size, now() - authority.everyMs));
  if (!due) return;
  try {
    const { token, at } = await authority.stamp(utf8(checkpoint));
    await garant.store.asTenant(tenant, (tx) => keepStamp(tx, size, at, { checkpoint, token }));
  } catch (error) {
    failedAt.set(tenant, now());
    throw error;
  }
}

/** A clock that was set back since then ends the pause. */
function isPausing(failed: Instant | undefined, now: Instant): boolean {
  return failed !== undefined && now >= failed && now < failed + pauseMs;
}

/** @param since a stamp made before this is old */
async function isDue(tx: Tx, last: LastStamp | undefined, size: number, since: Instant): Promise<boolean> {
  if (size === 0 || size <= (last?.size ?? 0)) return false;
  if (last === undefined || last.at <= since) return true;
  const stated = await tx
    .selectFrom("statement")
    .select("seq")
    .where("seq", ">=", last.size)
    .where("seq", "<", size)
    .limit(1)
    .executeTakeFirst();
  return stated !== undefined;
}
