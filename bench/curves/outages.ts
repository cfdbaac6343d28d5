import { readFirst } from "../../server/queries/first-page.ts";
import { outageById, outagePage, outagesIn } from "../../server/queries/outages.ts";
import type { Tx } from "../../server/store/tables.ts";
import { outageNumbers } from "../../server/watch/consequences.ts";
import { saidSoFar } from "../../server/watch/load-books.ts";
import { type BareGarant, bareGarant } from "../growth/bare-garant.ts";
import type { Curve, CurvePoint } from "../growth/curve.ts";
import { timed } from "../growth/timed.ts";
import { WrongAnswer } from "../lane.ts";
import { tenant } from "../recording.ts";

const year = 2026;
const begins = Date.UTC(year, 0, 1);
const dayMs = 86_400_000;
const yearMs = 365 * dayMs;
const page = 50;
const platforms = 10_000;

const measures = [
  { what: "first page of the list", unit: "ms" },
  { what: "a page in the middle", unit: "ms" },
  { what: "first page of one platform", unit: "ms" },
  { what: "month of one platform", unit: "ms" },
  { what: "one by its id", unit: "ms" },
  { what: "next number", unit: "ms" },
  { what: "first page of the console", unit: "ms" },
  { what: "one platform’s, all, at the start", unit: "ms" },
  { what: "queries of these eight", unit: "" },
  { what: "stored", unit: "MB" },
] as const;

export const outages: Curve = {
  name: "outages",
  title: "Outages in PostgreSQL",
  of: "outages",
  measures,
  measure: async (size, say) => {
    const sizes = size === "whole" ? [10_000, 100_000, 1_000_000, 10_000_000] : [100, 400];
    const garant = await bareGarant();
    try {
      const points: CurvePoint[] = [];
      for (const count of sizes) {
        await seedTo(garant, points.at(-1)?.size ?? 0, count, size === "whole");
        say(`${count.toLocaleString("en-GB")} are there`);
        points.push({ size: count, values: await measured(garant, count) });
      }
      return { points, text };
    } finally {
      await garant.end();
    }
  },
};

const text = `Rows as facts make them, put there by SQL: over a year of 10,000 platforms, each with its segments. Asked are the queries of the list of
outages, of a platform’s history, of the first page and of the start. What one platform has grows with the whole, from one outage a year
to a thousand. A page in the middle once grew with the exponent 1.1, to 51 s at ten million: its place was sought by two conditions
joined by “or”, which no index answers. It is one comparison of rows now, here and in the list of records.`;

/** Spread over the year out of order; the indexes are made again after many rows, as a restored database makes them. */
async function seedTo(garant: BareGarant, from: number, to: number, many: boolean): Promise<void> {
  const indexes = many && to >= 1_000_000 ? ["outage_platform", "outage_time", "outage_number"] : [];
  await garant.seed(`insert into garant.platform (tenant, id, party, title, demonstration, record, titles, probes, described_at, seq)
    select '${tenant}', 'p' || n, 'provider', 'p' || n, false, '{}', '{}', '[]', 0, 0
    from generate_series(0, ${platforms - 1}) as n on conflict do nothing`);
  for (const index of indexes) await garant.seed(`drop index garant.${index}`);
  await garant.seed(`insert into garant.outage (tenant, id, platform, "from", "to", components, opened_by, segments, state, opened_seq, seq)
    select '${tenant}', 'IND-${year}-' || n, 'p' || n % ${platforms}, at, at + 60000 * (2 + n % 90), '["api"]', 'supervision',
      jsonb_build_array(jsonb_build_object('from', at, 'to', at + 60000 * (2 + n % 90), 'class', 'counted', 'components', '["api"]'::jsonb)),
      'closed', n, n
    from (select n, ${begins} + n * 982451653 % ${yearMs} as at from generate_series(${from}::bigint, ${to - 1}) as n) as drawn`);
  if (indexes.length > 0) {
    await garant.seed('create index outage_platform on garant.outage (tenant, platform, "from")');
    await garant.seed('create index outage_time on garant.outage (tenant, "from", id)');
    await garant.seed("create index outage_number on garant.outage (tenant, year, number)");
  }
}

async function measured({ store, stored }: BareGarant, count: number): Promise<number[]> {
  const megabytes = await stored("outage", "platform");
  const asked = <Value>(run: (tx: Tx) => Promise<Value>) => timed(() => store.read(tenant, run), 15);
  const platform = "p7";
  const june = { from: begins + 151 * dayMs, to: begins + 181 * dayMs };
  const all = [
    await asked((tx) => outagePage(tx, { limit: page })),
    await asked((tx) => outagePage(tx, { limit: page, after: [begins + yearMs / 2, "IND-"] })),
    await asked((tx) => outagePage(tx, { limit: page, platform })),
    await asked((tx) => outagesIn(tx, platform, june)),
    await asked((tx) => outageById(tx, `IND-${year}-${count >> 1}`)),
    await asked((tx) => outageNumbers(tx)(year)),
    await asked((tx) => readFirst(tx, `${year}-06-30`)),
    await asked((tx) => saidSoFar(tx, platform)),
  ];
  compared(count, String(all[5]?.value), `IND-${year}-${String(count).padStart(3, "0")}`);
  compared(
    count,
    String((await store.read(tenant, (tx) => saidSoFar(tx, platform))).outages.length),
    String(Math.ceil((count - 7) / platforms)),
  );
  return [...all.map(({ ms }) => ms), all.reduce((sum, { queries }) => sum + queries, 0), megabytes];
}

function compared(count: number, found: string, right: string): void {
  if (found !== right) throw new WrongAnswer(`Garant with ${count} outages`, found, right);
}
