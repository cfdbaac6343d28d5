import { sql } from "kysely";
import { type Draw, drawer } from "../../test/ledger/numbers.ts";
import type { Figure } from "../figure.ts";
import { type BareGarant, bareGarant } from "../growth/bare-garant.ts";
import { type HistoryPage, historyPage, listed, looked } from "../growth/history-page.ts";
import { booksOfYear, drawnYear, ends, outagesEach, seedYears } from "../growth/platform-years.ts";
import { type StudyLane, WrongAnswer } from "../lane.ts";
import { noiseFromNow } from "../live/noise.ts";
import { alone, exactly, percentile } from "../live/sampled.ts";
import { tenant } from "../recording.ts";

/** Years that differ; every platform has one of them. */
const drawn = 100;
const allowedMs = 50;

export const history: StudyLane = {
  name: "history",
  title:
    "the history of one platform at random, a year of it: opened, zoomed and panned as the console does, in the server’s time",
  study: async (size, say) => {
    const [platforms, visits] = size === "whole" ? [10_000, 500] : [20, 3];
    const garant = await bareGarant();
    try {
      const page = await seeded(garant, platforms);
      say(
        `${(platforms * outagesEach).toLocaleString("en-GB")} outages of ${platforms.toLocaleString("en-GB")} platforms are there`,
      );
      const draw = drawer(5);
      for (let platform = 0; platform < 3; platform++) await compared(garant, page, draw(platforms), draw);
      const isNoisy = noiseFromNow();
      const took: Took = { opening: [], timeline: [] };
      for (let visit = 0; visit < visits; visit++) await visited(page, draw(platforms), draw, took);
      const noisy = isNoisy();
      const timelines = `${took.timeline.length} timelines: a year, its months, weeks, days and hours, stepped through`;
      const opened = `${took.opening.length} pages opened: state, timeline, last hour and outages together`;
      return {
        figures: [...figuresOf(timelines, took.timeline), ...figuresOf(opened, took.opening)].map((figure) => ({
          ...figure,
          noisy,
        })),
        text,
      };
    } finally {
      await garant.end();
    }
  },
};

function figuresOf(what: string, spent: readonly Spent[]): Figure[] {
  const last = (values: number[]) => exactly(percentile(values, 0.99));
  return [
    { what: `${what}; 99th percentile`, unit: "ms", wanted: { atMost: allowedMs }, ours: last(spent.map(({ ms }) => ms)) },
    { what: "the same, the server’s processor, 99th percentile", unit: "ms", ours: last(spent.map(({ cpuMs }) => cpuMs)) },
    alone(
      { what: "the same, all of them", unit: "ms" },
      spent.map(({ ms }) => ms),
    ),
  ];
}

const text = `Of 10,000 platforms each has a year of two components in its books, open in memory as in a server, and its hundred outages among the
1,000,000 in PostgreSQL. A visit opens the page of one at random, looks at its year, and from there at months, weeks, days and hours at random,
each stepped back and forth: the requests of the console’s timeline, from the reading of the books at a later instant than the visit before to
the JSON of the answer. Before, the outages of some windows were compared with what PostgreSQL gives for them in plain SQL.`;

/** Milliseconds, and those of this process's processors: a busy machine makes somebody wait, but no more to be done. */
type Spent = { readonly ms: number; readonly cpuMs: number };
type Took = { readonly opening: Spent[]; readonly timeline: Spent[] };

async function seeded(garant: BareGarant, platforms: number): Promise<HistoryPage> {
  const years = Array.from({ length: Math.min(drawn, platforms) }, (_, seed) => drawnYear(seed));
  await seedYears(garant, years, platforms);
  const books = Array.from({ length: platforms }, (_, platform) => booksOfYear(platform, years[platform % years.length]));
  // As in a server that judges them at each observation.
  for (const one of books) one.accountAt(ends);
  return historyPage(garant, books, ends);
}

async function visited(page: HistoryPage, platform: number, draw: Draw, took: Took): Promise<void> {
  const id = `p${platform}`;
  took.opening.push(await timed(() => page.open(id)));
  for (const period of looked(page.now(), draw)) took.timeline.push(await timed(() => page.timeline(id, period)));
}

async function timed(run: () => Promise<string>): Promise<Spent> {
  const [began, before] = [performance.now(), process.cpuUsage()];
  await run();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - began, cpuMs: (user + system) / 1_000 };
}

/** The down time of windows, by the outages that own it, and the list of outages: as PostgreSQL gives them. */
async function compared({ store }: BareGarant, page: HistoryPage, platform: number, draw: Draw): Promise<void> {
  const id = `p${platform}`;
  for (const { from, to } of looked(page.now(), draw)) {
    const { rows } = await store.read(tenant, (tx) =>
      sql<{
        told: string;
      }>`select coalesce(jsonb_agg(jsonb_build_array(o.id, greatest(s.from, ${from}), least(s.to, ${to})) order by s.from), '[]')::text as told
        from garant.outage o, jsonb_to_recordset(o.segments) as s ("from" bigint, "to" bigint)
        where o.platform = ${id} and o.state <> 'withdrawn' and s.from < ${to} and s.to > ${from}`.execute(tx),
    );
    same(downIn(await page.timeline(id, { from, to })), JSON.parse(rows[0]?.told ?? ""));
  }
  const { rows } = await store.read(tenant, (tx) =>
    sql<{ id: string }>`select id from garant.outage where platform = ${id} order by "from" desc limit ${listed}`.execute(tx),
  );
  const listedIds: { items: { id: string }[] } = JSON.parse(await page.outages(id));
  same(
    listedIds.items.map((outage) => outage.id),
    rows.map((row) => row.id),
  );
}

function downIn(timeline: string): unknown {
  const { agreement }: { agreement: { state: string; outage: string | null; from: number; to: number }[] } = JSON.parse(timeline);
  return agreement.filter(({ state }) => state === "down").map(({ outage, from, to }) => [outage, from, to]);
}

function same(found: unknown, right: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(right))
    throw new WrongAnswer("Garant", JSON.stringify(found), JSON.stringify(right));
}
