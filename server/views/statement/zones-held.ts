/** The timeline of eligibility: each record of zones with its evidence, while it held in the month. Agreement, article 9.1; rules, section 6. */
import type { z } from "zod";
import type { ZonesHeld } from "../../../api/schemas/statement.ts";
import type { ZonesRecord } from "../../../core/watching/record.ts";
import type { StatementParts } from "./parts.ts";

type Shown = z.output<typeof ZonesHeld>;

/** Without a hole over the month so far; before any record nothing is known, and nothing can be claimed. */
export function zonesHeld({ books, records }: StatementParts): Shown[] {
  const { account, terms, month } = books;
  const end = Math.min(month.to, account.until);
  const held = inForce(account.standing.zones);
  const [first] = held;
  const unknown = first === undefined || first.at > month.from ? [{ at: month.from, zones: null, id: null }] : [];
  const all = [...unknown, ...held];
  return all.flatMap(({ at, zones, id }, place) => {
    const [from, to] = [Math.max(at, month.from), Math.min(all[place + 1]?.at ?? end, end)];
    if (from >= to) return [];
    const said = records.find(({ record }) => record.id === id);
    return [
      {
        ...{ from, to: to === account.until && account.until < month.to ? null : to },
        ...{ zones, eligible: zones !== null && zones >= terms.minimumZones, record: id },
        since: id === null ? null : at,
        ...{ party: said?.party ?? null, evidence: said?.reason ?? null },
        ...{ digest: said?.proof?.digest ?? null, fact: said?.fact ?? null },
      },
    ];
  });
}

/** Of two at one instant the smaller holds. Rules, section 1. */
function inForce(zones: readonly ZonesRecord[]): ZonesRecord[] {
  const least = new Map<number, ZonesRecord>();
  for (const record of zones) if (record.zones <= (least.get(record.at)?.zones ?? record.zones)) least.set(record.at, record);
  return [...least.values()];
}
