/** What the console asks for when somebody opens the history of a platform, zooms and pans: answered by the reading of a server's books. */

import { refuse } from "../../api/errors.ts";
import { latest, type Period, stepped, zooms } from "../../console/parts/timeline/period.ts";
import { bad, type Result } from "../../core/result.ts";
import { engine } from "../../core/statement/engine.ts";
import { openReading } from "../../server/queries/reading/open-reading.ts";
import type { PlatformBooks } from "../../server/watch/platform-books.ts";
import { firstTerms } from "../../test/first-terms.ts";
import type { Draw } from "../../test/ledger/numbers.ts";
import { provider } from "../../test/opened.ts";
import { WrongAnswer } from "../lane.ts";
import type { BareGarant } from "./bare-garant.ts";

const reader = { ...provider, channel: "console" } as const;
const { zone } = firstTerms;
const hourMs = 3_600_000;
/** The console asks for as many outages at once. */
export const listed = 100;

type Between = Pick<Period, "from" | "to">;

/** Each answer as the JSON that goes over the wire. */
export type HistoryPage = {
  /** What the page asks for as it is opened: the state, the month, the last hour, the outages. Each time a second later. */
  readonly open: (platform: string) => Promise<string>;
  readonly timeline: (platform: string, between: Between) => Promise<string>;
  readonly outages: (platform: string) => Promise<string>;
  readonly now: () => number;
};

/** Over books of the platforms `p0`, `p1` and so on, read from an instant on. */
export function historyPage(garant: BareGarant, books: readonly PlatformBooks[], from: number): HistoryPage {
  let now = from;
  const reading = openReading({
    garant,
    books: (_, platform) => books[Number(platform.slice(1))],
    now: () => now,
    ...{ engine, zoneData: "2026a", limits: { warnOffsetMs: 250, offsetMs: 2_000 } },
    bundleOf: async () => bad([refuse("not-found")]),
    documentOf: async () => bad([refuse("not-found")]),
  });
  const platform = async (id: string) => answer(await reading.platform(reader, id));
  const timeline = async (id: string, { from, to }: Between) => answer(await reading.timeline(reader, id, { from, to }));
  const outages = async (id: string) =>
    answer(await reading.outages(reader, { limit: listed, platform: id, cursor: undefined, state: undefined }));
  const open = async (id: string) => {
    // Nothing of an earlier reading serves for a later one.
    now += 1_000;
    const [month, hour] = [latest("month", now, zone), latest("hour", now, zone)];
    return (await Promise.all([platform(id), timeline(id, month), timeline(id, hour), outages(id)])).join("\n");
  };
  return { open, timeline, outages, now: () => now };
}

function answer<Value>(read: Result<Value, unknown>): string {
  if (!read.ok) throw new WrongAnswer("Garant", JSON.stringify(read.errors), "an answer");
  return JSON.stringify(read.value);
}

/** The year, the one before and back; then each nearer zoom around a time of it, stepped back twice and once forth. */
export function looked(now: number, draw: Draw): Period[] {
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
