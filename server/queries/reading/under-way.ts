/** The month that runs on each platform, and the one before while it is not frozen. */
import type { Refusal } from "../../../api/errors.ts";
import { monthContaining, monthOf } from "../../../api/zone.ts";
import { type Figures, figures } from "../../../core/availability/figures.ts";
import { good, type Result } from "../../../core/result.ts";
import type { Month } from "../../../core/time/month.ts";
import type { Actor } from "../../http/environment.ts";
import type { Tx } from "../../store/tables.ts";
import type { OpenBooks } from "../../views/platform.ts";
import { statementSummary } from "../../views/statement/statement-summary.ts";
import { describedSince, frozenIn, platformsAsked } from "../statements-under-way.ts";
import { openAll, type ReadingParts } from "./parts.ts";

type Shown = ReturnType<typeof statementSummary>;

export type MonthUnderWay = Pick<OpenBooks, "described"> & { readonly figures: Figures };

const underWay = { state: "under-way", version: 0 } as const;

/** By platform, the newest month first. */
export async function summariesUnderWay(
  parts: ReadingParts,
  tx: Tx,
  actor: Actor,
  platform: string | undefined,
): Promise<Result<Shown[], Refusal>> {
  const found = await monthsUnderWay(parts, tx, actor, platform);
  return found.ok ? good(found.value.map(({ described, figures }) => statementSummary(described, underWay, figures))) : found;
}

/** Their figures as they stand now. */
export async function monthsUnderWay(
  parts: ReadingParts,
  tx: Tx,
  actor: Actor,
  platform: string | undefined,
): Promise<Result<MonthUnderWay[], Refusal>> {
  const ids = await platformsAsked(tx, platform);
  const open = openAll(parts, actor, ids);
  if (!open.ok) return open;
  const books = [...open.value.values()];
  const [any] = books;
  if (any === undefined) return good([]);
  const last = monthOf(monthContaining(any.month.from - 1, any.terms.zone), any.terms.zone);
  const since = await describedSince(tx, ids);
  const frozen = await frozenIn(tx, ids, last.month);
  const awaiting = ({ described: { id } }: OpenBooks) => !frozen.has(id) && (since.get(id) ?? Number.POSITIVE_INFINITY) < last.to;
  return good(books.flatMap((one) => [monthNow(one, one.month), ...(awaiting(one) ? [monthNow(one, last)] : [])]));
}

function monthNow({ described, account, terms }: OpenBooks, month: Month): MonthUnderWay {
  return { described, figures: figures(account, terms, month) };
}
