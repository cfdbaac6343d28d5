/** Two days of a small platform: an outage that supervision sees, another that the client reports, a statement. Attacks tell it otherwise. */
import { fact } from "../../core/facts/fact.ts";
import type { Bundle } from "../../core/statement/bundle.ts";
import type { Check } from "../../core/statement/checks/define-check.ts";
import type { Outside } from "../../core/statement/outside.ts";
import type { Verification } from "../../core/statement/verification.ts";
import { allChecks, verifyBundle } from "../../core/statement/verify.ts";
import type { LogMaker } from "../fixtures/log-maker.ts";
import { bounds, bundleOf, freeze } from "../fixtures/month-statement.ts";
import { outside, tools } from "../fixtures/verifying.ts";
import { openedLog, type Watching, watch } from "../fixtures/watched-platform.ts";

export const month = "2026-10";
export const { from, to } = bounds(month);
export const hour = 3_600_000;
export const minute = 60_000;

const outage = { from: from + 5 * hour, to: from + 5.5 * hour };
export const reportedAt = from + 8 * hour + 7_000;

export const watching: Watching = {
  components: ["api", "console"],
  vantages: ["paris-1", "lyon-1"],
  beatMs: 60_000,
  month,
  fails: (component, at) => component === "api" && at >= outage.from && at < outage.to,
};

export type Told = {
  /** Instead of what was observed. */
  readonly watching?: Watching;
  /** Whether the client's report is in the log. */
  readonly reported?: boolean;
  /** What happens after the watched day, before the month is frozen. */
  readonly then?: (maker: LogMaker) => void;
};

/** The log up to the end of what is watched; the report is its entry `reportSeq`. */
export function logOf({ watching: watched = watching, reported = true }: Told = {}): LogMaker {
  const maker = openedLog(watched);
  watch(maker, watched, from, reportedAt - 7_000);
  if (reported) report(maker, reportedAt);
  watch(maker, watched, reportedAt - 7_000, from + 12 * hour);
  return maker;
}

export function report(maker: LogMaker, at: number, id = "N-1", recordAt = at): number {
  const record = { kind: "notification", id, at: recordAt } as const;
  const said = { party: "client", platform: maker.platform, channel: "console", note: null, claimedAt: null } as const;
  return maker.append(at, fact("unavailability.reported", id, { ...said, record }), "account-1").seq;
}

/** The frozen month's bundle, its checkpoint made half an hour after the month. */
export function frozenBundle(maker: LogMaker): Bundle {
  const statement = freeze(maker, month);
  return bundleOf(maker, statement, maker.checkpoint(to + 30 * minute));
}

export function verified(
  bundle: Bundle,
  maker: LogMaker,
  kept: Partial<Outside> = {},
  without: readonly string[] = [],
): Promise<Verification> {
  return verifyBundle(bundle, outside(maker.signer.key, kept), tools, checksWithout(without));
}

/** The verifier with some checks switched off: what a control shows to be needed. */
export function checksWithout(ids: readonly string[]): readonly Check[] {
  for (const id of ids) if (!allChecks.some((check) => check.id === id)) throw new RangeError(`no check ${id}`);
  return allChecks.filter(({ id }) => !ids.includes(id));
}

export function idsOf({ checks }: Verification, result: string): string[] {
  return checks.filter((check) => check.result === result).map(({ check }) => check);
}

/** Every sentence of the report in English, for what must be said. */
export function wordsOf({ checks }: Verification): string {
  return checks.flatMap(({ findings }) => findings.map(({ words }) => words.en)).join("\n");
}

/** The entry of the first report. */
export function reportSeq(maker: LogMaker): number {
  return maker.entries.findIndex(({ kind }) => kind === "unavailability.reported");
}
