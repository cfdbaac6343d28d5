/** A year of platforms that nobody runs: their books open in memory, and the outages that the books tell in PostgreSQL. */

import { monthOf } from "../../api/zone.ts";
import { account } from "../../core/availability/account.ts";
import { type SaidOutage, saidOutages } from "../../core/availability/said-outage.ts";
import type { ObservationLog } from "../../core/watching/observations.ts";
import type { PlatformRecord } from "../../core/watching/record.ts";
import { nothingSaid } from "../../server/watch/consequences.ts";
import { PlatformBooks } from "../../server/watch/platform-books.ts";
import { firstTerms } from "../../test/first-terms.ts";
import { drawer } from "../../test/ledger/numbers.ts";
import { WrongAnswer } from "../lane.ts";
import { tenant } from "../recording.ts";
import type { BareGarant } from "./bare-garant.ts";

const components = ["api", "console"];
const vantage = "local";
const hourMs = 3_600_000;
const beat = { intervalMs: 6 * hourMs, staleAfterMs: 18 * hourMs, failures: 2, of: 3, successes: 2 };
/** Between two outages there are so many beats at the least, that each is one. */
const apart = 4;

export const begins = monthOf("2025-01", firstTerms.zone).from;
export const ends = monthOf("2025-12", firstTerms.zone).to;
export const outagesEach = 100;

export type DrawnYear = { readonly observations: readonly ObservationLog[]; readonly outages: readonly SaidOutage[] };

/** Two components that fail so often in a year, each time one of them for some beats. */
export function drawnYear(seed: number): DrawnYear {
  const draw = drawer(seed + 1);
  const beats = Math.floor((ends - begins) / beat.intervalMs);
  const slot = Math.floor(beats / outagesEach);
  const observations = components.map((component) => ({
    ...{ component, vantage, ok: new Uint8Array(beats).fill(1) },
    at: Float64Array.from({ length: beats }, (_, place) => begins + place * beat.intervalMs + draw(900_000)),
  }));
  for (let outage = 0; outage < outagesEach; outage++) {
    const first = outage * slot + apart + draw(slot - 2 * apart);
    observations[draw(components.length)]?.ok.fill(0, first, first + 2 + draw(apart - 1));
  }
  const outages = saidOutages(account({ platform: recordOf("drawn"), observations, stated: [] }, firstTerms, ends));
  if (outages.length !== outagesEach) throw new WrongAnswer("a drawn year", String(outages.length), String(outagesEach));
  return { observations, outages };
}

const recordOf = (platform: string): PlatformRecord => ({
  ...{ kind: "platform", platform, vantages: [{ name: vantage }] },
  components: components.map((name) => ({ name, beats: [beat] })),
});

const idOf = (platform: number, place: number): string => `IND-2025-${platform * outagesEach + place}`;

/** Open in memory, as the server holds them. */
export function booksOfYear(platform: number, { observations, outages }: DrawnYear): PlatformBooks {
  const id = `p${platform}`;
  const known = outages.map((outage, place) => ({ ...outage, id: idOf(platform, place), withdrawn: false }));
  return new PlatformBooks({
    described: { id, title: id, demonstration: false, region: null, titles: {} },
    record: recordOf(id),
    terms: firstTerms,
    termsOn: () => firstTerms,
    observations,
    stated: [],
    said: { ...nothingSaid, outages: known },
    vantages: [{ name: vantage, title: "Here", party: "provider", kind: "probe", missedBeats: 0 }],
  });
}

/** Rows as the facts of so many platforms make them, each of a drawn year in turn. */
export async function seedYears(
  { seed }: Pick<BareGarant, "seed">,
  years: readonly DrawnYear[],
  platforms: number,
): Promise<void> {
  await seed(`delete from garant.platform where id = 'ocp01'`);
  await seed(`insert into garant.platform (tenant, id, party, title, demonstration, record, titles, probes, described_at, seq)
    select '${tenant}', 'p' || n, 'provider', 'p' || n, false, '{}', '{}', '[]', 0, 0 from generate_series(0, ${platforms - 1}) as n`);
  await seed("create unlogged table public.drawn (year int, place int, outage jsonb)");
  for (const [year, { outages }] of years.entries())
    await seed(`insert into public.drawn select ${year}, place - 1, outage
      from jsonb_array_elements('${JSON.stringify(outages)}') with ordinality as all_of (outage, place)`);
  await seed(`insert into garant.outage (tenant, id, platform, "from", "to", components, opened_by, segments, state, opened_seq, seq)
    select '${tenant}', 'IND-2025-' || n * ${outagesEach} + place, 'p' || n, (outage->>'from')::bigint, (outage->>'to')::bigint, outage->'components',
      outage->>'openedBy', outage->'segments', case when outage->>'to' is null then 'open' else 'closed' end, place, place
    from generate_series(0, ${platforms - 1}) as n join public.drawn on year = n % ${years.length}`);
  await seed("drop table public.drawn");
  await seed("vacuum (analyze) garant.outage");
  await seed("vacuum (analyze) garant.platform");
}
