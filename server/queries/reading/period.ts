/** A quarter, a year or a month of a client's platforms: what was frozen of it, and what is under way. */
import type { Refusal } from "../../../api/errors.ts";
import { good, type Result } from "../../../core/result.ts";
import type { Actor } from "../../http/environment.ts";
import type { PlatformMonth } from "../../paper/tables.ts";
import type { Tx } from "../../store/tables.ts";
import { wire } from "../../views/month.ts";
import { platformExists } from "../platforms.ts";
import { lastVersionsIn } from "../statements.ts";
import { notFound, type ReadingParts } from "./parts.ts";
import { documentIn } from "./statement-facts.ts";
import { monthsUnderWay } from "./under-way.ts";

/** First and last month (`YYYY-MM`). */
export type Months = { readonly from: string; readonly to: string };

/** The months of `2026-10`, `2026-Q4` or `2026`. */
export function monthsOfPeriod(period: string): Months {
  const [year, part] = period.split("-");
  if (part === undefined) return { from: `${year}-01`, to: `${year}-12` };
  if (!part.startsWith("Q")) return { from: period, to: period };
  const last = Number(part.slice(1)) * 3;
  const month = (number: number) => `${year}-${String(number).padStart(2, "0")}`;
  return { from: month(last - 2), to: month(last) };
}

/** Oldest first, then by platform. */
export async function platformMonths(
  tx: Tx,
  parts: ReadingParts,
  actor: Actor,
  { months, platform }: { readonly months: Months; readonly platform?: string | undefined },
): Promise<Result<PlatformMonth[], Refusal>> {
  if (platform !== undefined && !(await platformExists(tx, platform))) return notFound;
  const frozen = (await lastVersionsIn(tx, { ...months, platform })).map(({ version, content }): PlatformMonth => {
    const { title, demonstration, figures } = documentIn(content);
    const state = version === 1 ? "frozen" : "amended";
    return { ...named(figures), platformTitle: title, demonstration, state, version, figures: wire(figures) };
  });
  const open = await monthsUnderWay(parts, tx, actor, platform);
  if (!open.ok) return open;
  const underWay = open.value
    .filter(({ figures: { month } }) => month >= months.from && month <= months.to)
    .map(({ described: { title, demonstration }, figures }): PlatformMonth => {
      return { ...named(figures), platformTitle: title, demonstration, state: "under-way", version: 0, figures: wire(figures) };
    });
  const key = ({ month, platform: id }: PlatformMonth) => `${month} ${id}`;
  return good([...frozen, ...underWay].sort((a, b) => (key(a) < key(b) ? -1 : 1)));
}

function named({ platform, month }: { readonly platform: string; readonly month: string }) {
  return { platform, month };
}
