/** What all the files would change, found out before anything is. */
import type { Got } from "../ask.ts";
import type { Connection } from "../connection.ts";
import type { Change } from "./change.ts";
import { inOrder, planOf } from "./plans.ts";
import type { Written } from "./read-manifests.ts";

export type Planned = { readonly written: Written; readonly change: Change };

/** Every change, in the order in which they are made; all that is wrong is told, and then nothing is changed. */
export async function planAll(garant: Connection, written: readonly Written[], prune: boolean): Promise<Got<readonly Planned[]>> {
  const planned: Planned[] = [];
  const invited = new Set(written.flatMap(({ manifest: { kind, name } }) => (kind === "vantage" ? [name] : [])));
  let failed: Extract<Got<never>, { ok: false }> | undefined;
  for (const one of inOrder(written)) {
    const change = await planOf(one, { garant, prune, invited });
    if (change.ok) planned.push({ written: one, change: change.value });
    else failed = { ok: false, code: failed?.code === 3 ? 3 : change.code };
  }
  return failed ?? { ok: true, value: planned };
}
