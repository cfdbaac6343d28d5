/** Alerts as Alertmanager tells them (webhook, version 4), as ours: instants, and what each is about. */
import { createHash } from "node:crypto";
import type { z } from "zod";
import type { AlertmanagerWebhook } from "../../api/schemas/source.ts";
import type { AlertRule } from "../../core/facts/fact.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Firing } from "./alert-observations.ts";
import { type AlertSeries, fits, type Labels, seriesOfAlert } from "./map-alert.ts";

export type Payload = z.output<typeof AlertmanagerWebhook>;
export type ToldAlert = Payload["alerts"][number];

export type Rules = {
  readonly rules: readonly AlertRule[];
  readonly heartbeat: Labels;
  readonly beforeFirst: "good" | "unknown";
};

export type Sorted = { readonly heartbeat: true } | { readonly heartbeat: false; readonly series: AlertSeries | undefined };

/** Whether an alert is the heartbeat, else what it is about. */
export function sorted({ labels }: ToldAlert, { rules, heartbeat }: Rules): Sorted {
  if (Object.keys(heartbeat).length > 0 && fits(labels, heartbeat)) return { heartbeat: true };
  return { heartbeat: false, series: seriesOfAlert(labels, rules) };
}

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

/** Undefined where its instants can't be read. What begins later than now, by its own clock, begins now. */
export function firingOf(told: ToldAlert, now: Instant): Firing | undefined {
  const startsAt = instantIn(told.startsAt);
  const endsAt = told.status === "resolved" ? instantIn(told.endsAt ?? "") : null;
  if (startsAt === undefined || endsAt === undefined || startsAt < 0) return undefined;
  const from = Math.min(startsAt, now);
  return {
    fingerprint: told.fingerprint ?? fingerprintOf(told.labels),
    name: (told.labels.alertname ?? "?").slice(0, 200),
    startsAt: from,
    endsAt: endsAt === null ? null : Math.max(from, Math.min(endsAt, now)),
  };
}

function instantIn(text: string): Instant | undefined {
  const at = rfc3339.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

function fingerprintOf(labels: Labels): string {
  const ordered = Object.entries(labels).sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(ordered)).digest("hex").slice(0, 16);
}
