/** Sealed secrets of a platform's probes: those of its description in force, and no others. */
import type { Tx } from "./tables.ts";

type Sealed = { readonly id: string; readonly sealed: string };

/** Keeps what is new, and deletes what the new description refers to no more. */
export async function replaceSecrets(
  tx: Tx,
  platform: string,
  probes: readonly { readonly parameters: unknown }[],
  secrets: readonly Sealed[],
): Promise<void> {
  for (const { id, sealed } of secrets)
    await tx
      .insertInto("probe_secret")
      .values({ id, platform, sealed: Buffer.from(sealed, "base64") })
      .execute();
  const said = JSON.stringify(probes.map(({ parameters }) => parameters));
  const known = await tx.selectFrom("probe_secret").select("id").where("platform", "=", platform).execute();
  const gone = known.filter(({ id }) => !said.includes(JSON.stringify(id))).map(({ id }) => id);
  if (gone.length > 0) await tx.deleteFrom("probe_secret").where("id", "in", gone).execute();
}

/** Those of the ids that are there, of the transaction's tenant alone. */
export async function sealedSecrets(tx: Tx, ids: readonly string[]): Promise<{ id: string; sealed: Uint8Array }[]> {
  return await tx.selectFrom("probe_secret").select(["id", "sealed"]).where("id", "in", ids).execute();
}
