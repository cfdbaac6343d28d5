/** Gathers what the page of an outage is made from: a query for each kind of thing, whatever the length of the outage. */
import { agreementInForce } from "../../agreement/agreement-in-force.ts";
import { articlesOf } from "../../agreement/articles.ts";
import { readObservations } from "../../store/observation-logs.ts";
import type { Tx } from "../../store/tables.ts";
import { otherwiseOf } from "../../views/otherwise.ts";
import type { OutageParts } from "../../views/outage/parts.ts";
import { decisiveOf } from "../../views/outage/supervised-steps.ts";
import type { SaidOutage } from "../../views/outage-summary.ts";
import type { OpenBooks } from "../../views/platform.ts";
import { askedQuestions, keptOf, outageSaid, saidRecords } from "./said.ts";

export async function outageParts(
  tx: Tx,
  said: SaidOutage,
  books: OpenBooks,
  checkpoint: OutageParts["checkpoint"],
): Promise<OutageParts> {
  const { account, described, terms, outages } = books;
  const inForce = await agreementInForce(tx, account.until);
  const everything = { from: 0, to: account.until + 1 };
  const all = account.standing.voids.length > 0 ? await readObservations(tx, described.id, everything) : undefined;
  return {
    ...{ said, books },
    stated: await saidRecords(tx, described.id),
    otherwise: otherwiseOf(account, terms, all),
    questions: await askedQuestions(tx, described.id, outages),
    facts: await outageSaid(tx, said.id),
    kept: await keptOf(tx, described.id, decisiveOf({ said, books })),
    articles: articlesOf(inForce?.agreement),
    checkpoint,
  };
}
