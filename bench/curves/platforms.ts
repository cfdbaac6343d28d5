import { compute } from "../../core/availability/compute.ts";
import { engine } from "../../core/statement/engine.ts";
import { openPublished } from "../../server/published/open-published.ts";
import { openReading } from "../../server/queries/reading/open-reading.ts";
import { notFound, type ReadingParts } from "../../server/queries/reading/parts.ts";
import type { PlatformBooks } from "../../server/watch/platform-books.ts";
import { firstTerms } from "../../test/first-terms.ts";
import { provider } from "../../test/opened.ts";
import { type BareGarant, bareGarant } from "../growth/bare-garant.ts";
import type { Curve, CurvePoint } from "../growth/curve.ts";
import { month, simulatedBooks, simulatedMonth } from "../growth/simulated-platforms.ts";
import { residentMegabytes, timed } from "../growth/timed.ts";
import { WrongAnswer } from "../lane.ts";
import { tenant } from "../recording.ts";

const reader = { ...provider, channel: "console" } as const;
const dayMs = 86_400_000;
/** So many months that differ; every platform has one of them. */
const drawn = 100;

export const platforms: Curve = {
  name: "platforms",
  title: "Platforms of one client, simulated",
  of: "platforms",
  measures: [
    { what: "a month of all evaluated", unit: "s" },
    { what: "first page of the console", unit: "ms" },
    { what: "its queries", unit: "" },
    { what: "a page of the list", unit: "ms" },
    { what: "metrics of all", unit: "ms" },
    { what: "memory", unit: "MB" },
    { what: "a platform’s books", unit: "kB", fitted: false },
  ],
  measure: async (size, say) => {
    const sizes = size === "whole" ? [100, 1_000, 10_000, 100_000] : [10, 250];
    const garant = await bareGarant();
    try {
      const months = Array.from({ length: drawn }, (_, number) => simulatedMonth(number));
      const books: PlatformBooks[] = [];
      const points: CurvePoint[] = [];
      const before = residentMegabytes();
      for (const count of sizes) {
        while (books.length < count) books.push(simulatedBooks(books.length));
        await describe(garant, count);
        say(`${count.toLocaleString("en-GB")} are there`);
        const memory = residentMegabytes();
        const evaluated = await timed(() => allEvaluated(months, count), count > 5_000 ? 1 : 3);
        const pages = await pagesOf(garant, books);
        points.push({ size: count, values: [evaluated.ms / 1_000, ...pages, memory, booksOf(memory - before, count)] });
      }
      return { points, text };
    } finally {
      await garant.end();
    }
  },
};

const text = `Each platform has three components. A month is 2,880 observations of each and four outages in the mean, evaluated from its observations to
the figures; months are drawn a hundred times and evaluated again for further platforms. The pages are those of a server whose books of all
platforms are open in memory, each with a day of observations; the first page shows 200 platforms at most.`;

/** In kB each; of few platforms nothing is known where the collector gave back more than they take. */
function booksOf(grownMegabytes: number, count: number): number | undefined {
  return grownMegabytes > 0 ? (grownMegabytes / count) * 1_000 : undefined;
}

/** Evaluates so many; gives how many were not met, so that nothing is left out. */
function allEvaluated(months: ReturnType<typeof simulatedMonth>[], count: number): number {
  let missed = 0;
  for (let platform = 0; platform < count; platform++) {
    const inputs = months[platform % months.length];
    if (inputs !== undefined && compute(inputs, firstTerms, month, month.to + dayMs).counted > 0) missed++;
  }
  return missed;
}

async function describe({ seed }: BareGarant, count: number): Promise<void> {
  await seed(`delete from garant.platform where id = 'ocp01'`);
  await seed(`insert into garant.platform (tenant, id, party, title, demonstration, record, titles, probes, described_at, seq)
    select '${tenant}', 'p' || n, 'provider', 'p' || n, false, '{}', '{}', '[]', 0, 0 from generate_series(0, ${count - 1}) as n on conflict do nothing`);
  await seed("vacuum (analyze) garant.platform");
}

async function pagesOf(garant: BareGarant, books: readonly PlatformBooks[]): Promise<number[]> {
  const parts: ReadingParts = {
    garant,
    books: (_, platform) => books[Number(platform.slice(1))],
    now: () => month.from + dayMs,
    ...{ engine, zoneData: "2026a", limits: { warnOffsetMs: 250, offsetMs: 2_000 } },
    bundleOf: async () => notFound,
    documentOf: async () => notFound,
  };
  const reading = openReading(parts);
  const first = await timed(() => reading.overview(reader));
  const list = await timed(() => reading.platforms(reader, { limit: 50, cursor: undefined }));
  const published = openPublished({ garant, reading, now: parts.now });
  const all = await timed(() => published.metrics(reader), 3);
  const found = all.value.ok ? (all.value.value.match(/^garant_outage_open/gm)?.length ?? 0) : 0;
  if (!first.value.ok || !list.value.ok || found !== books.length)
    throw new WrongAnswer("Garant", `${found} platforms`, String(books.length));
  return [first.ms, first.queries, list.ms, all.ms];
}
