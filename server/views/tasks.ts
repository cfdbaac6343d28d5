/** What waits on whom: a penalty to claim, zones to restore, a budget to mind, a question to answer, a dispute to settle. Console, 5.1. */
import type { z } from "zod";
import type { Task } from "../../api/schemas/overview.ts";
import type { Figures } from "../../core/availability/figures.ts";
import type { Instant } from "../../core/time/instant.ts";
import { cut, has, intersect } from "../../core/time/timeline.ts";
import type { StatedRecord } from "../../core/watching/record.ts";
import { monthUnderWay } from "./month.ts";
import type { OpenBooks } from "./platform.ts";
import { numberAt } from "./segments.ts";

export type Party = "client" | "provider";
export type TaskShown = z.output<typeof Task>;
/** A task and whose it is. */
export type Owed = { readonly by: Party | "both"; readonly task: TaskShown };

/** A frozen statement whose penalty can still be claimed. */
export type Claimable = {
  readonly platform: string;
  readonly month: string;
  readonly figures: Pick<Figures, "claimableAvailability" | "penalty">;
  readonly strictDay: string | null;
};

export type OpenQuestion = {
  readonly platform: string;
  readonly notification: string;
  readonly askedAt: Instant;
  readonly notifiedAt: Instant;
};

/** A contest that stands, and who made it. */
export type Contest = {
  readonly platform: string;
  readonly record: Extract<StatedRecord, { kind: "contest" }>;
  readonly party: string;
};

/** A ruling that waits for an answer. */
export type Proposal = {
  readonly id: string;
  readonly platform: string;
  readonly dispute: string | null;
  readonly party: Party;
  readonly at: Instant;
  readonly from: Instant;
};

/** Share of the budget under which little is left. */
const littleLeft = 10;
const hourMs = 3_600_000;

export function claimTask({ described }: OpenBooks, { month, figures, strictDay }: Claimable): Owed {
  const day = figures.penalty?.lastDayToClaim ?? null;
  const figure = figures.claimableAvailability?.shown ?? null;
  return { by: "client", task: { ...blank("claim", described), month, day, strictDay, figure } };
}

/** What the account itself shows to be due now. */
export function tasksNow(books: OpenBooks): Owed[] {
  const { described, account, month } = books;
  const owed: Owed[] = [];
  if (!has(account.eligible, account.until)) {
    const at = account.standing.zones.at(-1)?.at ?? null;
    owed.push({ by: "client", task: { ...blank("ineligible", described), at } });
  }
  const { figures, outlook } = monthUnderWay(account, books.terms, month);
  const outage = numberAt(books.outages, account.until);
  const about = { month: month.month, leftMs: figures.left, outage };
  if (isBudgetLow(figures)) owed.push({ by: "both", task: { ...blank("budget-low", described), ...about } });
  else if (outlook.atRisk) {
    const figure = outlook.forecast?.availability?.shown ?? null;
    owed.push({ by: "both", task: { ...blank("at-risk", described), ...about, figure } });
  }
  return owed;
}

/** Less than a tenth is left, or more of the budget is gone than of the month. */
function isBudgetLow({
  verdict,
  left,
  allowed,
  counted,
  period,
}: Pick<Figures, "verdict" | "left" | "allowed" | "counted" | "period">): boolean {
  if (verdict !== "open" || counted === 0) return false;
  const faster = period.elapsed >= hourMs && BigInt(counted) * BigInt(period.length) > BigInt(allowed) * BigInt(period.elapsed);
  return faster || left * littleLeft < allowed;
}

export function questionTask(books: OpenBooks, { notification, askedAt, notifiedAt }: OpenQuestion): Owed {
  const outage = numberAt(books.outages, notifiedAt);
  return { by: "client", task: { ...blank("confirm-restoration", books.described), at: askedAt, record: notification, outage } };
}

/** A contest waits on the party that did not make it, while some of the time that it is about is in dispute. */
export function contestTasks(books: OpenBooks, contests: readonly Contest[]): Owed[] {
  const { account, described, outages } = books;
  return contests.flatMap(({ record, party }) => {
    const [first] = cut(intersect(account.classes.disputed, contestedTime(books, record.of)), {
      from: Number.NEGATIVE_INFINITY,
      to: account.until,
    });
    if (first === undefined) return [];
    const by = party === "client" ? "provider" : "client";
    const outage = numberAt(outages, first.from);
    return [{ by, task: { ...blank("contested", described), at: record.at, record: record.of, outage } } as const];
  });
}

/** A proposed ruling waits on the party that did not make it. */
export function proposalTask(books: OpenBooks, { id, dispute, party, at, from }: Proposal): Owed {
  const by = party === "client" ? "provider" : "client";
  const outage = numberAt(books.outages, from);
  return { by, task: { ...blank("ruling-proposed", books.described), at, record: dispute ?? id, outage } };
}

/** The time that a contested notification claims, or a contested exclusion covers. */
function contestedTime({ account: { testimony, standing } }: OpenBooks, of: string) {
  const claim = testimony.claims.find(({ id }) => id === of);
  if (claim !== undefined) return claim.disputed;
  const exclusion = standing.exclusions.find(({ id }) => id === of);
  return exclusion === undefined ? [] : [{ from: exclusion.from, to: exclusion.to ?? Number.POSITIVE_INFINITY }];
}

function blank(kind: TaskShown["kind"], { id, title }: OpenBooks["described"]): TaskShown {
  const empty = { month: null, day: null, strictDay: null, at: null, leftMs: null, figure: null, record: null, outage: null };
  return { kind, platform: id, platformTitle: title, ...empty };
}
