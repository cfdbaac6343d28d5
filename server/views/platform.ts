/** One platform as the console reads it: its state now, its month so far, what was last seen of each component from each vantage. */
import type { z } from "zod";
import type {
  ComponentState,
  LastSeen,
  PastVerdict,
  Platform,
  PlatformSummary,
  VantageState,
  Zones,
} from "../../api/schemas/platform.ts";
import type { Account } from "../../core/availability/account.ts";
import type { OutlookRules } from "../../core/availability/outlook.ts";
import type { AvailabilityTerms } from "../../core/availability/terms.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Month } from "../../core/time/month.ts";
import { has } from "../../core/time/timeline.ts";
import { turnsOf } from "../../core/watching/run.ts";
import { monthUnderWay } from "./month.ts";
import { agreementSegments, componentSegments, type Numbered, numberAt, type State } from "./segments.ts";

export type Described = {
  readonly id: string;
  readonly title: string;
  readonly demonstration: boolean;
  readonly region: string | null;
  /** Titles of the components, by name. */
  readonly titles: Readonly<Record<string, string>>;
};

export type LastObservation = Pick<z.output<typeof LastSeen>, "at" | "ok" | "failure" | "totalMs">;

/** A platform with its books open at one instant. */
export type OpenBooks = {
  readonly described: Described;
  readonly account: Account;
  readonly terms: AvailabilityTerms;
  readonly month: Month;
  readonly outages: readonly Numbered[];
  /** By `component vantage`. */
  readonly last: ReadonlyMap<string, LastObservation>;
  readonly vantages: readonly {
    readonly name: string;
    readonly title: string;
    readonly party: "client" | "provider";
    readonly kind: z.output<typeof VantageState>["kind"];
    readonly missedBeats: number;
  }[];
  readonly verdicts: readonly z.output<typeof PastVerdict>[];
  /** When its month is called at risk; absent: the usual windows. */
  readonly rules?: OutlookRules;
};

/** The key under which the last observation of a series is kept. */
export function seriesKey(component: string, vantage: string): string {
  return `${component} ${vantage}`;
}

/** What the list and the overview show of a platform. */
export function platformSummary(books: OpenBooks): z.output<typeof PlatformSummary> {
  const { described, account, terms, month, outages, last, verdicts } = books;
  const now = stateNow(account);
  const instants = [...last.values()].flatMap(({ at }) => (at === null ? [] : [at]));
  return {
    ...{ id: described.id, title: described.title, demonstration: described.demonstration, region: described.region },
    ...now,
    affected: affectedNow(account),
    outage: numberAt(outages, account.until),
    lastObservationAt: instants.length === 0 ? null : Math.max(...instants),
    zones: zonesNow(account),
    month: monthUnderWay(account, terms, month, books.rules),
    verdicts: [...verdicts],
  };
}

/** Everything that the platform's page shows beside its timeline. */
export function platformView(books: OpenBooks): z.output<typeof Platform> {
  const { account, described, last } = books;
  return {
    ...platformSummary(books),
    components: account.testimony.components.map(({ name }) => componentNow(account, name, described.titles[name] ?? name)),
    vantages: books.vantages.map((vantage) => vantageNow(vantage, last)),
    lastSeen: lastSeen(account, last),
  };
}

/** The state at the account's instant, and since when; null where it never was otherwise. */
function stateNow(account: Account): { state: State; since: Instant | null } {
  const segment = agreementSegments(account, { from: Number.NEGATIVE_INFINITY, to: account.until + 1 }).at(-1);
  return { state: segment?.state ?? "unknown", since: finite(segment?.from) };
}

function affectedNow({ units, until }: Account): string[] {
  const affected = units.filter(({ stands }) => has(stands, until)).flatMap(({ components }) => components);
  return [...new Set(affected)].sort();
}

function zonesNow({ standing, eligible, until }: Account): z.output<typeof Zones> {
  const record = standing.zones.at(-1);
  return { zones: record?.zones ?? null, eligible: has(eligible, until), since: record?.at ?? null };
}

function componentNow(account: Account, name: string, title: string): z.output<typeof ComponentState> {
  const segment = componentSegments(account, name, { from: Number.NEGATIVE_INFINITY, to: account.until + 1 }).at(-1);
  const spell = account.testimony.components
    .find((one) => one.name === name)
    ?.spells.findLast(({ from }) => from <= account.until);
  const state =
    segment === undefined ? "unknown" : segment.state === "disputed" || segment.state === "excluded" ? "down" : segment.state;
  return { name, title, state, held: spell?.state === "held", since: finite(segment?.from) };
}

function vantageNow(
  { name, title, party, kind, missedBeats }: OpenBooks["vantages"][number],
  last: OpenBooks["last"],
): z.output<typeof VantageState> {
  const instants = [...last].flatMap(([key, { at }]) => (key.endsWith(` ${name}`) && at !== null ? [at] : []));
  return { name, title, party, kind, lastAt: instants.length === 0 ? null : Math.max(...instants), missedBeats };
}

function lastSeen({ testimony }: Account, last: OpenBooks["last"]): z.output<typeof LastSeen>[] {
  return testimony.components.flatMap(({ name, series }) =>
    series.map(({ vantage, reading }) => {
      const seen = last.get(seriesKey(name, vantage)) ?? { at: null, ok: null, failure: null, totalMs: null };
      const state = [...turnsOf(reading, reading.main)].at(-1)?.state ?? "unknown";
      return { component: name, vantage, state, ...seen };
    }),
  );
}

function finite(instant: Instant | undefined): Instant | null {
  return instant !== undefined && Number.isFinite(instant) ? instant : null;
}
