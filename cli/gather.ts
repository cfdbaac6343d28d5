/** A list of the API, page after page, as far as was asked for. */
import { type Answered, type Asked, ask, type Got } from "./ask.ts";
import type { Connection } from "./connection.ts";
import { wholeNumber } from "./values.ts";

export const limitOption = {
  summary: { en: "At most so many; 0 for all.", fr: "Au plus tant\u202f; 0 pour tout." },
  value: wholeNumber,
  default: "50",
} as const;

type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null };
type PageQuery = { limit: number; cursor?: string };

const longestPage = 200;

/** Items of the pages in their order. */
export async function gather<Item>(
  garant: Connection,
  limit: number,
  page: (query: PageQuery) => Promise<Answered<Page<Item>>>,
): Promise<Got<readonly Item[]>> {
  const items: Item[] = [];
  const most = limit === 0 ? Number.POSITIVE_INFINITY : limit;
  let query: PageQuery | undefined = { limit: Math.min(most, longestPage) };
  while (query !== undefined) {
    const asking: PageQuery = query;
    const answer: Asked<Page<Item>> = await ask(garant, () => page(asking));
    if (!answer.ok) return answer;
    items.push(...answer.value.items);
    const { next } = answer.value;
    query =
      next === null || items.length >= most ? undefined : { limit: Math.min(most - items.length, longestPage), cursor: next };
  }
  return { ok: true, value: items };
}
