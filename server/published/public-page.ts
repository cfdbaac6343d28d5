/** The public page as it is handed out: made at most every few seconds, however many ask. */
import { createHash } from "node:crypto";
import { type Refusal, refuse } from "../../api/errors.ts";
import { bad, good, type Result } from "../../core/result.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Language } from "../../core/words/language.ts";
import type { Reading } from "../http/host.ts";
import { daysOf, shownDays } from "./page/days.ts";
import { statusPage } from "./page/status-page.ts";
import { anyoneOf, isPublic, type PublicStatusParts, type Status } from "./public-status.ts";

export type TaggedPage = { readonly html: string; readonly tag: string };

type PageParts = PublicStatusParts & {
  readonly reading: Pick<Reading, "overview" | "everyTimeline">;
  readonly status: (client: string) => Answer<Status>;
};
type Answer<Value> = Promise<Result<Value, Refusal>>;

/** So long a page holds: as often as a reader may load it again with profit. */
export const pageHoldsMs = 15_000;

/** Makes pages and keeps them; whether they are published is asked each time. */
export function openPublicPage(parts: PageParts): (client: string, language: Language) => Answer<TaggedPage> {
  const kept = new Map<string, { readonly from: Instant; readonly page: Answer<TaggedPage> }>();
  return async (client, language) => {
    if (!(await isPublic(parts, client))) return bad([refuse("not-found")]);
    const now = parts.now();
    const key = `${client} ${language}`;
    const last = kept.get(key);
    if (last !== undefined && now >= last.from && now < last.from + pageHoldsMs && (await last.page).ok) return await last.page;
    const page = makePage(parts, client, language);
    kept.set(key, { from: now, page });
    page.catch(() => kept.delete(key));
    return await page;
  };
}

async function makePage(parts: PageParts, client: string, language: Language): Answer<TaggedPage> {
  const status = await parts.status(client);
  if (!status.ok) return status;
  const overview = await parts.reading.overview(anyoneOf(client));
  if (!overview.ok) return overview;
  const { zone } = overview.value;
  const { at, platforms, outages: all } = status.value;
  const shown = shownDays(at, zone);
  const ids = platforms.map(({ id }) => id);
  const days = await parts.reading.everyTimeline(anyoneOf(client), { ids, from: 0, to: at }, (one) => daysOf(one, shown));
  if (!days.ok) return days;
  const outages = all.filter(({ to }) => to === null || to > (shown[0]?.from ?? at));
  const name = (await parts.garant.store.tenants()).find(({ id }) => id === client)?.name ?? client;
  const daysById = new Map(ids.map((id, place) => [id, days.value[place] ?? []]));
  const html = statusPage({ ...status.value, outages, client, name, zone, days: daysById }, language);
  return good({ html, tag: createHash("sha256").update(html).digest("base64url").slice(0, 22) });
}
