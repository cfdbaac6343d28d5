/** Gathers what the page of an outage is made from: a query for each kind of thing, whatever the length of the outage. */
import { agreementInForce } from "../../agreement/agreement-in-force.ts";
import { articlesOf } from "../../agreement/articles.ts";
import type { Tx } from "../../store/tables.ts";
import { otherwiseOf } from "../../views/otherwise.ts";
import type { OutageParts } from "../../views/outage/parts.ts";
import { decisiveOf } from "../../views/outage/supervised-steps.ts";
import type { SaidOutage } from "../../views/outage-summary.ts";
import type { OpenBooks } from "../../views/platform.ts";
import { askedQuestions, keptOf, outageSaid, saidRecords } from "./said.ts";
import { voidedToo } from "./voided-too.ts";

/**
 * The books are opened again after everything was read: what an account says of its series holds until the next observation comes.
 *
 * @param open the platform's books, now
 */
export async function outageParts(
  tx: Tx,
  said: SaidOutage,
  open: () => OpenBooks,
  checkpoint: OutageParts["checkpoint"],
): Promise<OutageParts> {
  const first = open();
  const { account, described, outages } = first;
  const decisive = decisiveOf({ said, books: first });
  const inForce = await agreementInForce(tx, account.until);
  const all = await voidedToo(tx, described.id, { until: account.until, isVoid: account.standing.voids.length > 0 });
  const known = {
    stated: await saidRecords(tx, described.id),
    questions: await askedQuestions(tx, described.id, outages),
    facts: await outageSaid(tx, said.id),
    kept: await keptOf(tx, described.id, decisive),
    articles: articlesOf(inForce?.agreement),
  };
  const books = open();
  return { ...{ said, books, checkpoint }, ...known, otherwise: otherwiseOf(books.account, books.terms, all) };
}
