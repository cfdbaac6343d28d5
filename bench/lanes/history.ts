import { sql } from "kysely";
import { refuse } from "../../api/errors.ts";
import { latest, type Period, stepped, zooms } from "../../console/parts/timeline/period.ts";
import { bad, type Result } from "../../core/result.ts";
import { engine } from "../../core/statement/engine.ts";
import { openReading } from "../../server/queries/reading/open-reading.ts";
import { type Random, randomNumbers } from "../../test/agreements/mutate.ts";
import { firstTerms } from "../../test/first-terms.ts";
import { provider } from "../../test/opened.ts";
import { type BareGarant, bareGarant } from "../growth/bare-garant.ts";
import { booksOfYear, drawnYear, ends, outagesEach, seedYears } from "../growth/platform-years.ts";
import { type StudyLane, WrongAnswer } from "../lane.ts";
import { noiseFromNow } from "../live/noise.ts";
import { alone, exactly, percentile } from "../live/sampled.ts";
import { tenant } from "../recording.ts";

const reader = { ...provider, channel: "console" } as const;
const { zone } = firstTerms;
/** Years that differ; every platform has one of them. */
const drawn = 100;
const allowedMs = 50;
/** The console asks for as many. */
const listed = 100;
const hourMs = 3_600_000;

export const history: StudyLane = {
  name: "history",
  title:
    "the history of one platform at random, a year of it: opened, zoomed and panned as the console does, in the server’s time",
  study: async (size, say) => {
    const [platforms, visits] = size === "whole" ? [10_000, 500] : [20, 3];
    const garant = await bareGarant();
    try {
      const asked = await opened(garant, platforms);
      say(
        `${(platforms * outagesEach).toLocaleString("en-GB")} outages of ${platforms.toLocaleString("en-GB")} platforms are there`,
      );
      const draw = randomNumbers(5);
      for (let platform = 0; platform < 3; platform++) await compared(garant, asked, draw(platforms), draw);
      const isNoisy = noiseFromNow();
      const took: Took = { opening: [], timeline: [] };
      for (let visit = 0; visit < visits; visit++) await visited(asked, draw(platforms), draw, took);
      const noisy = isNoisy();
      const what = `${took.timeline.length} timelines, 99th percentile: a year, its months, weeks, days and hours, stepped through`;
      return {
        figures: [
          { what, unit: "ms", wanted: { atMost: allowedMs }, ours: exactly(percentile(took.timeline, 0.99)), noisy },
          { ...alone({ what: "the same, all of them", unit: "ms" }, took.timeline), noisy },
          {
            what: `${took.opening.length} pages opened, 99th percentile: state, timeline, last hour and outages together`,
            ...{ unit: "ms", wanted: { atMost: allowedMs }, ours: exactly(percentile(took.opening, 0.99)), noisy },
          },
        ],
        text,
      };
    } finally {
      await garant.end();
    }
  },
};

const text = `Of 10,000 platforms each has a year of two components in its books, open in memory as in a server, and its hundred outages among the
1,000,000 in PostgreSQL. A visit opens the page of one at random, looks at its year, and from there at months, weeks, days and hours at random,
each stepped back and forth: the requests of the console’s timeline, from the reading of the books at a later instant than the visit before to
the JSON of the answer. Before, the outages of some windows were compared with what PostgreSQL gives for them in plain SQL.`;

type Took = { readonly opening: number[]; readonly timeline: number[] };

type Asked = {
  /** The answers of the page as it is opened. */
  readonly opening: (id: string) => Promise<string>;
  readonly timeline: (id: string, between: Omit<Period, "zoom">) => Promise<string>;
  readonly outages: (id: string) => Promise<string>;
  readonly now: () => number;
};

async function opened(garant: BareGarant, platforms: number): Promise<Asked> {
  const years = Array.from({ length: Math.min(drawn, platforms) }, (_, seed) => drawnYear(seed));
  await seedYears(garant, years, platforms);
  const books = Array.from({ length: platforms }, (_, platform) => booksOfYear(platform, years[platform % years.length]));
  let now = ends;
  for (const one of books) one.accountAt(now);
  const reading = openReading({
    garant,
    books: (_, platform) => books[Number(platform.slice(1))],
    now: () => now,
    ...{ engine, zoneData: "2026a", limits: { warnOffsetMs: 250, offsetMs: 2_000 } },
    bundleOf: async () => bad([refuse("not-found")]),
    documentOf: async () => bad([refuse("not-found")]),
  });
  const timeline = async (id: string, { from, to }: Omit<Period, "zoom">) =>
    answer(await reading.timeline(reader, id, { from, to }));
  const outages = async (id: string) =>
    answer(await reading.outages(reader, { limit: listed, platform: id, cursor: undefined, state: undefined }));
  const opening = async (id: string) => {
    // A page that is opened later sees later books: nothing of an earlier reading serves for it.
    now += 1_000;
    const answers = await Promise.all([
      reading.platform(reader, id).then(answer),
      timeline(id, latest("month", now, zone)),
      timeline(id, latest("hour", now, zone)),
      outages(id),
    ]);
    return answers.join("\n");
  };
  return { opening, timeline, outages, now: () => now };
}

function answer<Value>(read: Result<Value, unknown>): string {
  if (!read.ok) throw new WrongAnswer("Garant", JSON.stringify(read.errors), "an answer");
  return JSON.stringify(read.value);
}

async function visited(asked: Asked, platform: number, draw: Random, took: Took): Promise<void> {
  const id = `p${platform}`;
  took.opening.push(await timed(() => asked.opening(id)));
  for (const period of periods(asked.now(), draw)) took.timeline.push(await timed(() => asked.timeline(id, period)));
}

/** The year; then each nearer zoom around a time of it, stepped back twice and once forth. */
function periods(now: number, draw: Random): Period[] {
  const year = latest("year", now, zone);
  const nearer = zooms
    .filter((zoom) => zoom !== "year")
    .flatMap((zoom) => {
      const there = latest(zoom, year.from + draw((now - year.from) / hourMs) * hourMs, zone);
      const back = stepped(there, -1, zone);
      return [there, back, stepped(back, -1, zone), back];
    });
  return [year, stepped(year, -1, zone), year, ...nearer];
}

async function timed(run: () => Promise<string>): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}

/** The down time of windows, by the outages that own it, and the list of outages: as PostgreSQL gives them. */
async function compared({ store }: BareGarant, asked: Asked, platform: number, draw: Random): Promise<void> {
  const id = `p${platform}`;
  for (const { from, to } of periods(asked.now(), draw)) {
    const { rows } = await store.read(tenant, (tx) =>
      sql<{
        told: string;
      }>`select coalesce(jsonb_agg(jsonb_build_array(o.id, greatest(s.from, ${from}), least(s.to, ${to})) order by s.from), '[]')::text as told
        from garant.outage o, jsonb_to_recordset(o.segments) as s ("from" bigint, "to" bigint)
        where o.platform = ${id} and o.state <> 'withdrawn' and s.from < ${to} and s.to > ${from}`.execute(tx),
    );
    same(downIn(await asked.timeline(id, { from, to })), JSON.parse(rows[0]?.told ?? ""));
  }
  const { rows } = await store.read(tenant, (tx) =>
    sql<{ id: string }>`select id from garant.outage where platform = ${id} order by "from" desc limit ${listed}`.execute(tx),
  );
  const listedIds: { items: { id: string }[] } = JSON.parse(await asked.outages(id));
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
