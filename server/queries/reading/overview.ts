/** Reading the first page: every platform's books, what waits on whom, what was recorded last. */
import { dayContaining, monthOf } from "../../../api/zone.ts";
import { good } from "../../../core/result.ts";
import type { StatementDocument } from "../../../core/statement/document.ts";
import { type AgreementInForce, agreementInForce } from "../../agreement/agreement-in-force.ts";
import { heldTerms } from "../../agreement/held-terms.ts";
import type { Actor } from "../../http/environment.ts";
import type { Reading } from "../../http/host.ts";
import { strictDayToClaim } from "../../views/claim-days.ts";
import { type OverviewParts, overviewView } from "../../views/overview.ts";
import type { OpenBooks } from "../../views/platform.ts";
import { readFirst, type StoredFirst } from "../first-page.ts";
import { inTenant, openAll, type ReadingParts } from "./parts.ts";
import { partyOf, shownLatest, shownQuestion } from "./shown.ts";

/** Beyond so many platforms the list of platforms has pages, and the first page has not. */
export function readOverview(parts: ReadingParts): Pick<Reading, "overview"> {
  return {
    overview: (actor) =>
      inTenant(parts, actor, async (tx) => {
        const inForce = await agreementInForce(tx, parts.now());
        const zone = inForce?.agreement.zone.value;
        const stored = await readFirst(tx, dayContaining(parts.now(), zone ?? "UTC"));
        const open = openAll(parts, actor, stored.platforms);
        if (!open.ok) return open;
        return good(overviewView(overviewParts(parts, actor, inForce, stored, open.value)));
      }),
  };
}

function overviewParts(
  { now, garant }: ReadingParts,
  { party, tenant }: Actor,
  inForce: AgreementInForce | undefined,
  stored: StoredFirst,
  open: ReadonlyMap<string, OpenBooks>,
): OverviewParts {
  const at = now();
  const outagesOf = (platform: string) => open.get(platform)?.outages ?? [];
  return {
    ...{ at, party, books: [...open.values()] },
    terms: inForce && heldTerms(inForce.agreement, dayContaining(at, inForce.agreement.zone.value)),
    agreement: inForce === undefined ? null : shownAgreement(inForce),
    claimable: stored.claimable.flatMap((row) => claimableOf(row, open.get(row.platform))),
    questions: stored.questions.map((row) => shownQuestion(row, outagesOf(row.platform))),
    openQuestions: stored.questions.map(({ platform, notification, asked_at: askedAt, notified_at: notifiedAt }) => ({
      ...{ platform, notification, askedAt, notifiedAt },
    })),
    contests: stored.contests.flatMap(({ platform, party: by, record }) =>
      record.kind === "contest" ? [{ platform, record, party: partyOf(by) }] : [],
    ),
    latest: stored.latest.map(shownLatest),
    ledgerRefuses: garant.ledger.log(tenant)?.fault !== undefined,
  };
}

function claimableOf(row: StoredFirst["claimable"][number], books: OpenBooks | undefined): OverviewParts["claimable"] {
  if (books === undefined) return [];
  const { figures }: StatementDocument = JSON.parse(row.content);
  const strictDay = strictDayToClaim(books.account, books.terms, monthOf(row.month, books.terms.zone));
  return [{ platform: row.platform, month: row.month, figures, strictDay }];
}

function shownAgreement({ agreement, version }: AgreementInForce): NonNullable<OverviewParts["agreement"]> {
  const { en, fr } = agreement.title;
  const article = agreement.clauses.find(({ kind }) => kind === "availability")?.article ?? "";
  return { title: { en, fr }, version, article };
}
