/** A platform described anew with another list of vantages, all else as it is: who watches is part of the description. */
import { type Fact, fact, type Party } from "../../core/facts/fact.ts";
import type { Instant } from "../../core/time/instant.ts";
import { endedAt } from "../../core/watching/described-from-now.ts";
import type { Vantage } from "../../core/watching/record.ts";
import type { Tx } from "../store/tables.ts";

const said = ["id", "title", "party", "demonstration", "region", "record", "titles", "probes"] as const;

/** The platform of that name as it is described; undefined where the tenant has none. */
export async function describedPlatform(tx: Tx, platform: string) {
  return await tx.selectFrom("platform").select(said).where("id", "=", platform).executeTakeFirst();
}

/** Every platform, as each is described. */
export async function describedPlatforms(tx: Tx) {
  return await tx.selectFrom("platform").select(said).orderBy("id").execute();
}

type Described = NonNullable<Awaited<ReturnType<typeof describedPlatform>>>;

/** The fact that describes it with these vantages: still the description of the party that made it; who placed them is the entry's author. */
export function describedWith(described: Described, vantages: readonly Vantage[]): Fact {
  const party: Party = described.party === "client" ? "client" : "provider";
  const { id, title, demonstration, region, record, titles, probes } = described;
  return fact("platform.described", id, {
    ...{ party, title, demonstration, region, titles, probes },
    record: { ...record, vantages },
  });
}

/** The vantages, one of them belonging no more from an instant on; one that had not begun to belong is gone. */
export function without(vantages: readonly Vantage[], name: string, at: Instant): Vantage[] {
  return vantages.flatMap((vantage) => {
    const left = vantage.name === name ? endedAt(vantage, at) : vantage;
    return left === undefined ? [] : [left];
  });
}
