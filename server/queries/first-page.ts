/** What the first page needs of the tables: few rows of each, one query each. */
import type { Tx } from "../store/tables.ts";
import { latestFacts } from "./entries.ts";
import { platformPage } from "./platforms.ts";
import { proposalsOf } from "./proposals.ts";
import { questionsOf } from "./questions.ts";
import { contestsOf } from "./stated.ts";
import { stillClaimable } from "./statements.ts";

const shownPlatforms = 200;
const shownFacts = 8;

export type StoredFirst = Awaited<ReturnType<typeof readFirst>>;

export async function readFirst(tx: Tx, today: string) {
  const platforms = (await platformPage(tx, shownPlatforms, undefined)).slice(0, shownPlatforms).map(({ id }) => id);
  return {
    platforms,
    questions: await questionsOf(tx, platforms, { open: true }),
    contests: await contestsOf(tx, platforms),
    proposals: await proposalsOf(tx, platforms, { open: true }),
    claimable: await stillClaimable(tx, today),
    latest: await latestFacts(tx, shownFacts),
  };
}
