/** Gathers what the page of a statement is made from: the books at its instant, its records, its agreement. */

import { monthOf } from "../../../api/zone.ts";
import type { Agreement } from "../../../core/agreement/agreement.ts";
import { graceBeforeFreezing } from "../../../core/agreement/availability-terms.ts";
import { type Account, account } from "../../../core/availability/account.ts";
import type { Instant } from "../../../core/time/instant.ts";
import { heldTerms } from "../../agreement/held-terms.ts";
import type { Tx } from "../../store/tables.ts";
import { otherwiseOf, speakingIn } from "../../views/otherwise.ts";
import type { OpenBooks } from "../../views/platform.ts";
import type { Stated, StatementParts } from "../../views/statement/parts.ts";
import { voidedToo } from "./voided-too.ts";

/** What a statement says by itself, before its books are opened at its instant. */
export type Given = Pick<StatementParts, "checkpoint" | "versions" | "outageFacts" | "gaps" | "records" | "claims"> & {
  readonly stated: Stated;
  readonly month: string;
  /** The instant of evaluation. */
  readonly at: Instant;
  readonly agreement: { readonly agreement: Agreement; readonly digest: string };
};

export async function statementParts(tx: Tx, live: OpenBooks, given: Given): Promise<StatementParts> {
  const { at, month: named, agreement, records, ...rest } = given;
  const on = `${named}-01`;
  const terms = heldTerms(agreement.agreement, on, live.terms.indicator);
  const month = monthOf(named, terms.zone);
  const grace = graceBeforeFreezing(agreement.agreement, { on, indicator: terms.indicator });
  const isVoid = records.some(({ record }) => record.kind === "void");
  const all = await voidedToo(tx, live.described.id, { until: at, isVoid });
  const judged = (): Account => {
    const observations = all ?? speakingIn(live.account);
    return account({ platform: live.account.platform, observations, stated: records.map(({ record }) => record) }, terms, at);
  };
  const books = { ...live, terms, month, account: given.stated.state === "under-way" ? live.account : judged() };
  return {
    ...{ ...rest, agreement, records, books },
    otherwise: otherwiseOf(books.account, terms, all),
    freezesAt: month.to + (grace.ok ? grace.value : 0),
  };
}
