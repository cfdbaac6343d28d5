/** Reading the first page: every platform's books, what waits on whom, what was recorded last. */
import { dayContaining } from "../../../api/zone.ts";
import { good } from "../../../core/result.ts";
import type { Actor } from "../../http/environment.ts";
import type { Reading } from "../../http/host.ts";
import { type OverviewParts, overviewView } from "../../views/overview.ts";
import type { OpenBooks } from "../../views/platform.ts";
import { readFirst, type StoredFirst } from "../first-page.ts";
import { type AgreementToday, agreementToday } from "./agreement-today.ts";
import { claimableOf } from "./claimable-of.ts";
import { inTenant, openAll, type ReadingParts } from "./parts.ts";
import { partyOf, shownQuestion } from "./shown.ts";
import { shownLatest } from "./shown-entries.ts";

/** Beyond so many platforms the list of platforms has pages, and the first page has not. */
export function readOverview(parts: ReadingParts): Pick<Reading, "overview"> {
  return {
    overview: (actor) =>
      inTenant(parts, actor, async (tx) => {
        const today = await agreementToday(tx, parts.now());
        const stored = await readFirst(tx, dayContaining(parts.now(), today.zone));
        const open = openAll(parts, actor, stored.platforms);
        if (!open.ok) return open;
        return good(overviewView(overviewParts(parts, actor, today, stored, open.value)));
      }),
  };
}

function overviewParts(
  { now, garant }: ReadingParts,
  { party, tenant }: Actor,
  { terms, agreement }: AgreementToday,
  stored: StoredFirst,
  open: ReadonlyMap<string, OpenBooks>,
): OverviewParts {
  const at = now();
  return {
    ...{ at, party, books: [...open.values()] },
    ...{ terms, agreement },
    claimable: stored.claimable.flatMap((row) => claimableOf(row, open.get(row.platform))),
    questions: stored.questions.map((row) => {
      const books = open.get(row.platform);
      return shownQuestion(row, books?.described.titles ?? {}, books?.outages ?? []);
    }),
    openQuestions: stored.questions.map(({ platform, notification, asked_at: askedAt, notified_at: notifiedAt }) => ({
      ...{ platform, notification, askedAt, notifiedAt },
    })),
    contests: stored.contests.flatMap(({ platform, party: by, record }) =>
      record.kind === "contest" ? [{ platform, record, party: partyOf(by) }] : [],
    ),
    proposals: stored.proposals,
    latest: stored.latest.map(shownLatest),
    ledgerRefuses: garant.ledger.log(tenant)?.fault !== undefined,
  };
}
