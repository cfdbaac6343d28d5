/** The first page: is anything down, can each month be kept, what must I do, by when. Console, 5.1. */
import type { z } from "zod";
import type { Overview } from "../../api/schemas/overview.ts";
import { monthContaining } from "../../api/zone.ts";
import { decimalText } from "../../core/agreement/decimal.ts";
import type { AvailabilityTerms } from "../../core/availability/terms.ts";
import type { Instant, Milliseconds } from "../../core/time/instant.ts";
import { type OpenBooks, platformSummary } from "./platform.ts";
import {
  type Claimable,
  type Contest,
  claimTask,
  contestTasks,
  type OpenQuestion,
  type Owed,
  type Party,
  type Proposal,
  proposalTask,
  questionTask,
  type TaskShown,
  tasksNow,
} from "./tasks.ts";

type Shown = z.output<typeof Overview>;

export type OverviewParts = {
  readonly at: Instant;
  /** Who reads. */
  readonly party: Party;
  readonly books: readonly OpenBooks[];
  /** What holds today; undefined while no agreement is in force. */
  readonly terms: Pick<AvailabilityTerms, "zone" | "objective" | "causes"> | undefined;
  readonly agreement: Shown["agreement"];
  readonly claimable: readonly Claimable[];
  readonly questions: Shown["questions"];
  readonly openQuestions: readonly OpenQuestion[];
  readonly contests: readonly Contest[];
  readonly proposals: readonly Proposal[];
  readonly latest: Shown["latest"];
  readonly ledgerRefuses: boolean;
};

/** Where no agreement says so. */
const universal = "UTC";

export function overviewView(parts: OverviewParts): Shown {
  const { at, party, books, terms, agreement, questions, latest } = parts;
  const zone = terms?.zone ?? books[0]?.terms.zone ?? universal;
  const owed = books.flatMap((one) => owedOf(one, parts)).sort((a, b) => byDeadline(a.task, b.task));
  return {
    ...{
      at,
      zone,
      month: monthContaining(at, zone),
      objective: terms === undefined ? "" : decimalText(terms.objective),
      agreement,
    },
    platforms: books.map(platformSummary),
    tasks: owed.filter(({ by }) => by === party || by === "both").map(({ task }) => task),
    awaited: owed.filter(({ by }) => by !== party && by !== "both").map(({ task }) => task),
    ...{ questions: [...questions], latest: [...latest] },
    alarm: parts.ledgerRefuses ? "ledger-behind-checkpoint" : isSilent(books, at) ? "supervision-silent" : null,
  };
}

function owedOf(books: OpenBooks, { claimable, openQuestions, contests, proposals }: OverviewParts): Owed[] {
  const ofIt = ({ platform }: { readonly platform: string }) => platform === books.described.id;
  return [
    ...claimable.filter(ofIt).map((claim) => claimTask(books, claim)),
    ...openQuestions.filter(ofIt).map((question) => questionTask(books, question)),
    ...contestTasks(books, contests.filter(ofIt)),
    ...proposals.filter(ofIt).map((proposal) => proposalTask(books, proposal)),
    ...tasksNow(books),
  ];
}

/** Those with a last day first, by that day; then what has waited longest. */
function byDeadline(a: TaskShown, b: TaskShown): number {
  const [one, other] = [dayOf(a), dayOf(b)];
  if (one !== other) return one < other ? -1 : 1;
  return (a.at ?? Number.POSITIVE_INFINITY) < (b.at ?? Number.POSITIVE_INFINITY) ? -1 : 1;
}

function dayOf({ strictDay, day }: TaskShown): string {
  return strictDay ?? day ?? "9999-12-31";
}

/** Nothing was observed anywhere for longer than any platform takes to call it silence. */
function isSilent(books: readonly OpenBooks[], at: Instant): boolean {
  return books.length > 0 && books.every((one) => at - lastSign(one) > longestStale(books));
}

/** The last observation; before the first one, the moment from which something was to be observed. */
function lastSign({ last, account: { platform } }: OpenBooks): Instant {
  const begun = platform.components.map(({ from }) => from ?? Number.NEGATIVE_INFINITY);
  return Math.max(...begun, ...[...last.values()].map((one) => one.at ?? Number.NEGATIVE_INFINITY));
}

function longestStale(books: readonly OpenBooks[]): Milliseconds {
  const watched = books.flatMap(({ account: { platform } }) => [...platform.components, ...platform.vantages]);
  return Math.max(...watched.flatMap(({ beats }) => (beats ?? []).map(({ staleAfterMs }) => staleAfterMs)));
}
