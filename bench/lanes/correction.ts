import { monthOf } from "../../api/zone.ts";
import { type Account, account } from "../../core/availability/account.ts";
import { figures } from "../../core/availability/figures.ts";
import { LiveBooks } from "../../core/availability/live-books.ts";
import type { ObservationLog } from "../../core/watching/observations.ts";
import type { ExclusionRecord, PlatformRecord } from "../../core/watching/record.ts";
import { firstTerms } from "../../test/first-terms.ts";
import { drawer } from "../../test/ledger/numbers.ts";
import type { Ran, RoundsLane } from "../lane.ts";

const minuteMs = 60_000;
const months = Array.from({ length: 12 }, (_, place) => monthOf(`2025-${String(place + 1).padStart(2, "0")}`, "Europe/Paris"));
const [begins, ends] = [months[0].from, months[11].to];
const beat = { intervalMs: minuteMs, staleAfterMs: 3 * minuteMs, failures: 2, of: 3, successes: 2 };
const components = ["api", "console"];
const platform: PlatformRecord = {
  kind: "platform",
  platform: "ocp01-prod",
  components: components.map((name) => ({ name, beats: [beat] })),
  vantages: [{ name: "paris-1" }],
};

/** A year at a minute's beat, down 50 times for a quarter of an hour each component, with 20 exclusions. */
export const correction: RoundsLane = {
  name: "correction",
  title:
    "an exclusion recorded late: the account of its platform and the figures of twelve months, from the books that the server keeps",
  prepare: async (size) => {
    const corrections = size === "whole" ? 50 : 3;
    const observed = components.map((component, place) => yearOf(component, place));
    const known = exclusions("known", 20, 1);
    const late = exclusions("late", corrections, 2);
    const now = ends + 60 * minuteMs;
    const close = (from: Account) => months.map((month) => figures(from, firstTerms, month));
    const said = (closed: ReturnType<typeof close>) => JSON.stringify(closed);
    const live = (): Ran => {
      const books = new LiveBooks(platform, firstTerms);
      for (const log of observed) books.load(log);
      for (const record of known) books.state(record);
      let closed = close(books.accountAt(now).account);
      const began = performance.now();
      for (const record of late) {
        books.state(record);
        closed = close(books.accountAt(now).account);
      }
      return { answer: () => said(closed), readings: { ms: (performance.now() - began) / corrections } };
    };
    const anew = (): Ran => {
      const began = performance.now();
      const closed = close(account({ platform, observations: observed, stated: [...known, ...late] }, firstTerms, now));
      return { answer: () => said(closed), readings: { ms: performance.now() - began } };
    };
    const value = ({ readings }: { readonly readings: Ran["readings"] }) => readings?.ms ?? 0;
    const row = { unit: "ms", better: "less", value } as const;
    return {
      sides: [
        { name: "Garant", run: live },
        { name: "from the observations", run: anew },
      ],
      rows: [
        { what: "one late correction closes its platform-year again", ...row, wanted: { atMost: 1 } },
        { what: "the same, against computing that platform-year anew", ...row, opponent: "from the observations" },
      ],
    };
  },
};

function yearOf(component: string, seed: number): ObservationLog {
  const draw = drawer(seed + 7);
  const count = Math.floor((ends - begins) / minuteMs);
  const at = Float64Array.from({ length: count }, (_, place) => begins + place * minuteMs + seed);
  const ok = new Uint8Array(count).fill(1);
  for (let left = 50; left > 0; left--) {
    const place = draw(count - 15);
    ok.fill(0, place, place + 15);
  }
  return { component, vantage: "paris-1", at, ok };
}

function exclusions(id: string, count: number, seed: number): ExclusionRecord[] {
  const draw = drawer(seed);
  return Array.from({ length: count }, (_, place) => {
    const from = begins + draw((ends - begins) / minuteMs) * minuteMs;
    return {
      kind: "exclusion",
      id: `${id}-${place}`,
      at: ends + place,
      cause: "hammering-block",
      from,
      to: from + 300 * minuteMs,
    };
  });
}
