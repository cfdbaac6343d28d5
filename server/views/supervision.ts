/** The health of the watching itself: who watches what, when each was heard last, how far its clock is off. Pure. */
import type { z } from "zod";
import type { Supervision, VantageHealth, WatchedSeriesHealth } from "../../api/schemas/agent.ts";
import type { Instant, Milliseconds } from "../../core/time/instant.ts";
import { beatInForce, beatsOf } from "../../core/watching/beat.ts";
import type { PlatformRecord, Vantage } from "../../core/watching/record.ts";
import { monthUnderWay } from "./month.ts";
import { type OpenBooks, seriesKey } from "./platform.ts";

export type KnownVantage = Pick<
  z.output<typeof VantageHealth>,
  "name" | "title" | "party" | "local" | "kind" | "enrolledAt" | "revokedAt" | "invitedUntil" | "heardAt" | "version" | "key"
> & {
  readonly clock: { readonly offsetMs: number; readonly roundTripMs: number; readonly measuredAt: Instant } | null;
  readonly buffered: { readonly blocks: number; readonly bytes: number } | null;
  readonly aside: number;
  readonly missed: readonly { readonly reason: string; readonly beats: number }[];
};

export type SupervisionParts = {
  readonly now: Instant;
  readonly limits: { readonly warnOffsetMs: Milliseconds; readonly offsetMs: Milliseconds };
  readonly vantages: readonly KnownVantage[];
  readonly platforms: readonly { readonly record: PlatformRecord; readonly books: OpenBooks }[];
};

type Health = z.output<typeof VantageHealth>;
type SeriesHealth = z.output<typeof WatchedSeriesHealth>;

/** An agent that was not heard for so long is silent. */
const silentAfterMs = 60_000;

export function supervisionView({ now, limits, vantages, platforms }: SupervisionParts): z.output<typeof Supervision> {
  const healthy = vantages.map((vantage) => healthOf(vantage, platforms, limits, now));
  return {
    ...{ now, limits },
    vantages: healthy,
    platforms: platforms.map(({ record, books }) => {
      const { coverage, unknown, month } = monthUnderWay(books.account, books.terms, books.month).figures;
      const members = record.vantages.filter((vantage) => belongs(vantage, now));
      const speaking = members.filter(({ name }) => {
        const own = healthy.find((one) => one.name === name)?.platforms.find(({ platform }) => platform === record.platform);
        return own?.series.some(({ late }) => !late) === true;
      });
      return {
        ...{ platform: record.platform, title: books.described.title, month },
        ...{ coverage: coverage?.shown ?? null, unknownMs: unknown },
        ...{ vantages: members.length, quorum: Math.floor(members.length / 2) + 1, speaking: speaking.length },
      };
    }),
  };
}

function healthOf(
  known: KnownVantage,
  platforms: SupervisionParts["platforms"],
  limits: SupervisionParts["limits"],
  now: Instant,
): Health {
  const watched = platforms.flatMap(({ record, books }) => {
    const vantage = record.vantages.find(({ name }) => name === known.name);
    if (vantage === undefined || !belongs(vantage, now)) return [];
    const series = record.components
      .filter((component) => belongs(component, now))
      .map((component) => {
        const beats = beatsOf(component, vantage);
        return seriesHealth(
          books.last.get(seriesKey(component.name, known.name)),
          beats[beatInForce(beats, now)],
          now,
          component.name,
        );
      });
    return [{ platform: record.platform, title: books.described.title, series }];
  });
  const offset = Math.abs(known.clock?.offsetMs ?? 0) - (known.clock?.roundTripMs ?? 0) / 2;
  const mark =
    offset > limits.offsetMs ? ("over" as const) : offset > limits.warnOffsetMs ? ("warning" as const) : ("none" as const);
  const { missed, clock, ...said } = known;
  return {
    ...said,
    missed: [...missed],
    clock: clock && { ...clock, mark },
    platforms: watched,
    state: stateOf(
      known,
      mark === "over",
      watched.flatMap(({ series }) => series),
      now,
    ),
  };
}

function seriesHealth(
  last: { at: Instant | null; ok: boolean | null } | undefined,
  beat: { intervalMs: Milliseconds; staleAfterMs: Milliseconds } | undefined,
  now: Instant,
  component: string,
): SeriesHealth {
  const lastAt = last?.at ?? null;
  const lagMs = lastAt === null ? null : Math.max(0, now - lastAt);
  const late = lagMs === null || lagMs > (beat?.staleAfterMs ?? 0);
  return { component, lastAt, ok: last?.ok ?? null, beatMs: beat?.intervalMs ?? 0, lagMs, late };
}

function stateOf(known: KnownVantage, clockOff: boolean, series: readonly SeriesHealth[], now: Instant): Health["state"] {
  if (known.revokedAt !== null) return "revoked";
  if (known.enrolledAt === null) return "invited";
  if (!known.local && (known.heardAt === null || known.version === null)) return "never-heard";
  if (clockOff) return "clock-off";
  if (!known.local && now - (known.heardAt ?? now) > silentAfterMs) return "silent";
  if (series.length === 0) return "idle";
  if (series.every(({ late }) => late)) return "silent";
  return series.some(({ late }) => late) ? "late" : "well";
}

function belongs({ from, to }: Pick<Vantage, "from" | "to">, now: Instant): boolean {
  return (from ?? now) <= now && now < (to ?? Number.POSITIVE_INFINITY);
}
