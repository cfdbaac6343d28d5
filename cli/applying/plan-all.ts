/** What all the files would change, found out before anything is. */
import type { Got } from "../ask.ts";
import type { Connection } from "../connection.ts";
import type { Change } from "./change.ts";
import { planPrune } from "./plan-prune.ts";
import { inOrder, planOf } from "./plans.ts";
import type { Written } from "./read-manifests.ts";

/** Every change, in the order in which they are made; all that is wrong is told, and then nothing is changed. */
export async function planAll(garant: Connection, written: readonly Written[], prune: boolean): Promise<Got<readonly Change[]>> {
  const planned: Change[] = [];
  const invited = new Set(written.flatMap(({ manifest: { kind, name } }) => (kind === "vantage" ? [name] : [])));
  let failed: Extract<Got<never>, { ok: false }> | undefined;
  const beside = written.flatMap(({ manifest: { kind, name } }) => (kind === "client" ? [] : [`${kind}/${name}`]));
  const fail = ({ code }: Extract<Got<never>, { ok: false }>) => {
    failed = { ok: false, code: failed?.code === 3 ? 3 : code };
  };
  for (const one of inOrder(written)) {
    const change = await planOf(one, { garant, prune, invited, beside });
    if (change.ok) planned.push(change.value);
    else fail(change);
  }
  if (prune && failed === undefined) {
    const ended = await planPrune(garant, written);
    if (ended.ok) planned.push(...ended.value);
    else fail(ended);
  }
  return failed ?? { ok: true, value: planned };
}
