/** Episodes of all lanes as rows: sorted by what is asked, written as CSV. */

import { stateOf } from "./episode-words.ts";
import type { Shape } from "./episodes.ts";
import type { Lane } from "./lanes.ts";

export type EpisodeRow = {
  readonly lane: Lane;
  readonly state: Shape;
  readonly from: number;
  readonly to: number;
  readonly outage: string | null;
};

const sortKeys = ["from", "state", "lane", "duration"] as const;
export type SortKey = (typeof sortKeys)[number];

export function episodeRows(lanes: readonly Lane[]): EpisodeRow[] {
  return lanes.flatMap((lane) =>
    lane.episodes.map((one) => ({ lane, state: stateOf(one), from: one.from, to: one.to, outage: one.outage })),
  );
}

/** `sort` is a key, with a minus before it to go downwards; anything else is by start. */
export function sortedRows(rows: readonly EpisodeRow[], sort: string | undefined): EpisodeRow[] {
  const key = sortKeys.find((known) => known === sort?.replace(/^-/, "")) ?? "from";
  const way = sort?.startsWith("-") ? -1 : 1;
  return [...rows].sort((a, b) => way * compared(a, b, key) || a.from - b.from);
}

function compared(a: EpisodeRow, b: EpisodeRow, key: SortKey): number {
  if (key === "from") return a.from - b.from;
  if (key === "duration") return a.to - a.from - (b.to - b.from);
  if (key === "state") return a.state.localeCompare(b.state);
  return a.lane.key.localeCompare(b.lane.key);
}

/** Comma-separated values (RFC 4180): instants in UTC, durations in milliseconds. */
export function toCsv(rows: readonly EpisodeRow[], laneName: (lane: Lane) => string): string {
  const head = ["state", "lane", "from", "to", "milliseconds", "outage"];
  const lines = rows.map((row) => [
    row.state,
    laneName(row.lane),
    new Date(row.from).toISOString(),
    new Date(row.to).toISOString(),
    String(row.to - row.from),
    row.outage ?? "",
  ]);
  return [head, ...lines].map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
