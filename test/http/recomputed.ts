/** The month's figures, computed again by the rules' own function from what the API gives: observations and records. */
import { monthOf } from "../../api/zone.ts";
import { compute } from "../../core/availability/compute.ts";
import type { Figures } from "../../core/availability/figures.ts";
import type { AvailabilityTerms } from "../../core/availability/terms.ts";
import type { ObservationLog } from "../../core/watching/observations.ts";
import { firstTerms } from "../first-terms.ts";
import type { Ask } from "./served.ts";

type Paged<Item> = { items: Item[]; next: string | null };

/** Everything of a list, page by page. */
export async function everything<Item>(ask: Ask, path: string): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const more: string = cursor === "" ? "" : `&cursor=${cursor}`;
    const page: Paged<Item> = (await ask("GET", `${path}${path.includes("?") ? "&" : "?"}limit=200${more}`)).body;
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}

/** Newest 500 observations of a series, oldest first. */
export async function observations(ask: Ask, platform: string, component: string): Promise<{ at: number; ok: boolean }[]> {
  const path = `/platforms/${platform}/observations?component=${component}&vantage=local&limit=500`;
  return (await ask("GET", path)).body.items.toReversed();
}

/** The figures of a month at an instant; by the first agreement, unless other terms are given. */
export async function recomputed(
  ask: Ask,
  platform: string,
  month: string,
  at: number,
  terms: AvailabilityTerms = firstTerms,
): Promise<Figures> {
  const [{ body: described }] = await everything<{ body: { record: Parameters<typeof compute>[0]["platform"] } }>(
    ask,
    `/ledger/entries?kind=platform.described&subject=${platform}`,
  );
  const logs: ObservationLog[] = [];
  for (const { name } of described.record.components) {
    const seen = await observations(ask, platform, name);
    const [instants, verdicts] = [seen.map((one) => one.at), seen.map(({ ok }) => (ok ? 1 : 0))];
    logs.push({ component: name, vantage: "local", at: Float64Array.from(instants), ok: Uint8Array.from(verdicts) });
  }
  const stated = await everything<{ record: Parameters<typeof compute>[0]["stated"][number] }>(
    ask,
    `/platforms/${platform}/records`,
  );
  const inputs = { platform: described.record, observations: logs, stated: stated.map(({ record }) => record) };
  return compute(inputs, terms, monthOf(month, terms.zone), at);
}

/** What is given minus what both count differently by their nature: how many records came after the instant asked for. */
export function withoutIgnored({ ignored: _, ...figures }: Figures): Omit<Figures, "ignored"> {
  return figures;
}
