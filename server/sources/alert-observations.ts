/**
 * What the alerts of one series make observed: failed where one begins, the verdict of those that go on where one ends, and the last
 * verdict again at each heartbeat. The order in which they were told changes nothing.
 */
import type { Instant } from "../../core/time/instant.ts";

/** One alert, from its beginning to its end; `endsAt` null while it fires. */
export type Firing = {
  readonly fingerprint: string;
  readonly name: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
};

export type AlertObservation = { readonly at: Instant; readonly ok: boolean; readonly alert: string | null };

export type Told = {
  /** Every alert of the series that is known, those told just now too. */
  readonly known: readonly Firing[];
  readonly justTold: readonly Firing[];
  /** The instant at which a heartbeat was received; null where none was. */
  readonly heartbeatAt: Instant | null;
  /** What a heartbeat says where no alert was ever told. */
  readonly beforeFirst: "good" | "unknown";
  /** Instants observed and not sealed yet. */
  readonly pending: readonly Instant[];
  /** No block takes an earlier instant any more. */
  readonly sealedTo: Instant;
};

/** The observations, by instant. An alert that began or ended in sealed time speaks from the end of that time on. */
export function alertObservations({ known, justTold, heartbeatAt, beforeFirst, pending, sealedTo }: Told): AlertObservation[] {
  const instants = new Set<Instant>();
  for (const { startsAt, endsAt } of justTold) {
    const from = Math.max(startsAt, sealedTo);
    const to = endsAt === null ? Number.POSITIVE_INFINITY : Math.max(endsAt, sealedTo);
    instants.add(from);
    if (endsAt !== null) instants.add(to);
    // A heartbeat that came before the alert was told said good of a time in which it fired.
    for (const at of pending) if (at >= from && at < to) instants.add(at);
  }
  if (heartbeatAt !== null && (known.length > 0 || beforeFirst === "good")) instants.add(Math.max(heartbeatAt, sealedTo));
  return [...instants]
    .sort((one, other) => one - other)
    .map((at) => {
      const firing = known.find(({ startsAt, endsAt }) => startsAt <= at && (endsAt === null || at < endsAt));
      return { at, ok: firing === undefined, alert: firing?.name ?? null };
    });
}

/** How many alerts began or ended in sealed time. */
export function lateAlerts({ justTold, sealedTo }: Pick<Told, "justTold" | "sealedTo">): number {
  return justTold.filter(({ startsAt }) => startsAt < sealedTo).length;
}
