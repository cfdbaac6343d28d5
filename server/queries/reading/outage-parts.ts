/** Gathers what outages of a platform are told from: a query for each kind of thing, whatever their number and length. */
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
  said: readonly SaidOutage[],
  open: () => OpenBooks,
  checkpoint: OutageParts["checkpoint"],
): Promise<OutageParts[]> {
  const first = open();
  const { account, described, outages } = first;
  const decisive = said.flatMap((one) => decisiveOf({ said: one, books: first }));
  const inForce = await agreementInForce(tx, account.until);
  const all = await voidedToo(tx, described.id, { until: account.until, isVoid: account.standing.voids.length > 0 });
  const known = {
    stated: await saidRecords(tx, described.id),
    questions: await askedQuestions(tx, described, outages),
    kept: await keptOf(tx, described.id, decisive),
    articles: articlesOf(inForce?.agreement),
  };
  const facts = await outageSaid(
    tx,
    said.map(({ id }) => id),
  );
  const books = open();
  const otherwise = otherwiseOf(books.account, books.terms, all);
  return said.map((one) => ({ ...{ said: one, books, checkpoint, otherwise }, ...known, facts: facts.get(one.id) ?? [] }));
}
