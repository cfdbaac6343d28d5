/** A block: what one vantage observed of one platform in a few minutes, numbered and chained to the block before. Design, section 5. */
import type { Instant, Milliseconds } from "../time/instant.ts";

/** One component as the vantage watches it; `beatMs` is the nominal interval, against which instants are written briefly. */
export type WatchedSeries = { readonly component: string; readonly beatMs: Milliseconds };

/** What whoever holds the block before knows already, but for a change of the series watched. */
export type BlockHeader = {
  readonly tenant: string;
  readonly platform: string;
  readonly vantage: string;
  /** From 0, without holes. */
  readonly number: number;
  /** Digest of the block before (32 bytes); zeros for the first one. */
  readonly previous: Uint8Array;
  /** At least one, components ascending by code unit, none twice. */
  readonly series: readonly WatchedSeries[];
};

/** The observations of one series: instants ascending, without repetition, and whether each probe succeeded (1) or failed (0). */
export type Observed = { readonly at: Float64Array; readonly ok: Uint8Array };

export type BlockContent = {
  readonly header: BlockHeader;
  /** The time that the block speaks of, half-open: no other block of the vantage speaks of it. */
  readonly from: Instant;
  readonly to: Instant;
  /** One for each series of the header, in its order; empty where nothing was observed. */
  readonly observed: readonly Observed[];
  /** Digest (32 bytes) of the timings and reasons, which are kept beside and not needed to verify. */
  readonly details: Uint8Array;
};

export type ContentPart = "names" | "number" | "previous" | "series" | "span" | "observations" | "details";

/** `too-much`: over the limits. `malformed`: no writer writes this. `not-canonical`: another writing of the same content. */
export type BlockError =
  | { readonly code: "too-much" | "malformed" | "not-canonical" }
  | { readonly code: "bad-content"; readonly part: ContentPart };

export const digestLength = 32;

/** Bounds of one block: a thousand series at a second for ten minutes, and more. */
export const blockLimits = { bytes: 33_554_432, series: 4_096, observations: 1_048_576, beatMs: 2_147_483_647 };

const name = /^[A-Za-z0-9._-]{1,64}$/;

/** The part of a header that no block may have, if there is one. */
export function headerFault({ tenant, platform, vantage, number, previous, series }: BlockHeader): ContentPart | undefined {
  if (![tenant, platform, vantage].every((text) => name.test(text))) return "names";
  if (!isCount(number)) return "number";
  if (previous.length !== digestLength || (number === 0 && previous.some((byte) => byte !== 0))) return "previous";
  const sorted = series.every(({ component }, at) => at === 0 || (series[at - 1]?.component ?? component) < component);
  const sound = series.every(
    ({ component, beatMs }) => name.test(component) && isCount(beatMs - 1) && beatMs <= blockLimits.beatMs,
  );
  return series.length > 0 && series.length <= blockLimits.series && sorted && sound ? undefined : "series";
}

/** The part of a block that no block may have, if there is one. */
export function contentFault({ header, from, to, observed, details }: BlockContent): ContentPart | undefined {
  const inHeader = headerFault(header);
  if (inHeader !== undefined) return inHeader;
  if (!isCount(from) || !isCount(to) || from >= to) return "span";
  if (details.length !== digestLength) return "details";
  const total = observed.reduce((sum, { at }) => sum + at.length, 0);
  const sound =
    observed.length === header.series.length &&
    total <= blockLimits.observations &&
    observed.every((series) => isSound(series, from, to));
  return sound ? undefined : "observations";
}

function isSound({ at, ok }: Observed, from: Instant, to: Instant): boolean {
  if (at.length !== ok.length) return false;
  let earliest = from;
  for (let index = 0; index < at.length; index++) {
    const instant = at[index] ?? Number.NaN;
    if (!(instant >= earliest && instant < to) || !Number.isInteger(instant) || (ok[index] ?? 2) > 1) return false;
    earliest = instant + 1;
  }
  return true;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
