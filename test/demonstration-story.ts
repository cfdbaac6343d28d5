/** October and November 2026 of the demonstration, as records and observations: two components from one vantage, every 30 s. */
import type { Inputs } from "../core/availability/inputs.ts";
import type { ObservationLog } from "../core/watching/observations.ts";
import type { StatedRecord } from "../core/watching/record.ts";

const beat = { intervalMs: 30_000, staleAfterMs: 90_000, failures: 2, of: 3, successes: 2 };

/** An instant of Paris: `2026-10-14T08:12:40`, with the offset of that day. */
export function paris(local: string): number {
  return Date.parse(`${local}${local < "2026-10-25T03" ? "+02:00" : "+01:00"}`);
}

type Run = readonly [from: string, to: string, ok: boolean];

const before: Run = ["2026-09-30T23:00:10", "2026-10-14T08:12:40", true];
const later: readonly Run[] = [
  ["2026-10-14T08:58:35", "2026-10-19T02:09:30", true],
  ["2026-10-19T02:09:30", "2026-10-19T02:09:31", true],
];
const november: readonly Run[] = [
  ["2026-10-22T14:17:50", "2026-11-05T09:33:10", true],
  ["2026-11-05T09:33:10", "2026-11-05T09:41:20", false],
];

const runs: Readonly<Record<string, readonly Run[]>> = {
  api: [
    before,
    ["2026-10-14T08:15:10", "2026-10-14T08:49:40", false],
    ["2026-10-14T08:49:40", "2026-10-14T08:58:35", true],
    ...later,
    ["2026-10-19T02:31:00", "2026-10-22T14:05:20", true],
    ["2026-10-22T14:05:20", "2026-10-22T14:17:50", false],
    ...november,
  ],
  console: [
    before,
    ["2026-10-14T08:15:10", "2026-10-14T08:58:35", false],
    ...later,
    ["2026-10-19T02:31:00", "2026-10-22T14:17:50", true],
    ...november,
  ],
};

function logOf(component: string): ObservationLog {
  const seen = (runs[component] ?? []).flatMap(([from, to, ok]) => {
    const [first, end] = [paris(from), paris(to)];
    return Array.from({ length: Math.ceil((end - first) / beat.intervalMs) }, (_, index) => ({
      at: first + index * beat.intervalMs,
      ok,
    }));
  });
  return {
    ...{ component, vantage: "lille" },
    at: Float64Array.from(seen, ({ at }) => at),
    ok: Uint8Array.from(seen, ({ ok }) => (ok ? 1 : 0)),
  };
}

export const storyStated: readonly StatedRecord[] = [
  { kind: "zones", id: "Z-1", at: paris("2026-09-01T00:00:00"), zones: 3 },
  { kind: "notification", id: "N-1", at: paris("2026-10-14T08:12:40") },
  { kind: "restoration", id: "R-1", at: paris("2026-10-14T09:01:25"), of: "N-1" },
  {
    ...{ kind: "exclusion", id: "X-1", at: paris("2026-10-15T10:00:00"), cause: "duplicate-rejection" },
    ...{ from: paris("2026-10-14T08:58:35"), to: paris("2026-10-14T09:01:25") },
  },
  { kind: "zones", id: "Z-2", at: paris("2026-10-22T13:30:00"), zones: 1 },
  { kind: "zones", id: "Z-3", at: paris("2026-10-22T14:30:00"), zones: 2 },
  { kind: "contest", id: "C-1", at: paris("2026-11-03T11:20:00"), of: "X-1" },
];

export const storyInputs: Inputs = {
  platform: {
    ...{ kind: "platform", platform: "ocp01-prod" },
    components: [
      { name: "api", beats: [beat] },
      { name: "console", beats: [beat] },
    ],
    vantages: [{ name: "lille" }],
  },
  observations: [logOf("api"), logOf("console")],
  stated: storyStated,
};

/** When the page is read. */
export const storyNow = paris("2026-11-05T09:41:20");
/** When October is frozen. */
export const octoberFrozen = paris("2026-11-01T00:15:00");
