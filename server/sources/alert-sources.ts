/** Sources of alerts: admitted, changed, read, and other rules tried on what they sent last. */
import type { z } from "zod";
import { type Refusal, refuse } from "../../api/errors.ts";
import {
  AlertmanagerWebhook,
  type AlertSource,
  type CreateAlertSource,
  type CreatedAlertSource,
  type PreviewedAlert,
} from "../../api/schemas/source.ts";
import { bad, good, type Result } from "../../core/result.ts";
import type { Garant } from "../open.ts";
import type { Tx } from "../store/tables.ts";
import type { Actor } from "../verbs/define-verb.ts";
import { makeSigningKey, newAlertSecret } from "./alert-secrets.ts";
import { type Rules, sorted, type ToldAlert } from "./read-alerts.ts";
import { type Ground, groundOf, isSeries } from "./receive-alerts.ts";

type Shown = z.output<typeof AlertSource>;
type Previewed = z.output<typeof PreviewedAlert>;
type Parts = { readonly garant: Pick<Garant, "store" | "verbs">; readonly dataFolder: string };

/** Where Alertmanager sends to. */
export const webhookPath = "/api/v1/webhooks/alertmanager";

/** Admits a source. Its token, and its key where it signs, are given back once. */
export async function createAlertSource(
  { garant, dataFolder }: Parts,
  actor: Actor,
  { signed, ...asked }: z.output<typeof CreateAlertSource>,
): Promise<Result<z.output<typeof CreatedAlertSource>, Refusal>> {
  const { secret, digest } = newAlertSecret(actor.tenant);
  const input = { ...asked, party: actor.party, secret: { digest, signs: signed } };
  const done = await garant.verbs.run("configure-alert-source", input, actor);
  if (!done.ok) return done;
  const signingKey = signed ? await makeSigningKey(dataFolder, actor.tenant, asked.source) : null;
  return good({ source: asked.source, secret, signingKey, path: webhookPath });
}

/** Changes what its alerts are about, from now on. */
export async function changeAlertRules(
  { garant }: Parts,
  actor: Actor,
  source: string,
  rules: Rules,
): Promise<Result<Shown, Refusal>> {
  const done = await garant.verbs.run("configure-alert-source", { ...rules, source, party: actor.party, secret: null }, actor);
  if (!done.ok) return done;
  const shown = (await readAlertSources({ garant }, actor)).find((one) => one.source === source);
  return shown === undefined ? bad([refuse("not-found")]) : good(shown);
}

/** Every source, by its name. */
export async function readAlertSources({ garant }: Pick<Parts, "garant">, { tenant }: Actor): Promise<Shown[]> {
  return await garant.store.read(tenant, async (tx) => {
    const rows = await tx.selectFrom("alert_source").selectAll().where("removed_at", "is", null).orderBy("id").execute();
    return await Promise.all(rows.map(async (row) => shownSource(row, await lastPayloads(tx, row.id))));
  });
}

/** Removes a source: nothing more is heard of it, from now on. What its alerts said stays. */
export async function removeAlertSource(
  { garant }: Pick<Parts, "garant">,
  actor: Actor,
  source: string,
  reason: string,
): Promise<Result<{ done: true }, Refusal>> {
  const done = await garant.verbs.run("remove-alert-source", { source, reason }, actor);
  return done.ok ? good({ done: true }) : done;
}

type Kept = { readonly receivedAt: number; readonly alerts: readonly ToldAlert[] };
type Row = {
  readonly id: string;
  readonly party: string;
  readonly rules: Shown["rules"];
  readonly heartbeat: Shown["heartbeat"];
  readonly before_first: Shown["beforeFirst"];
  readonly configured_at: number;
};

function shownSource(
  { id, party, rules, heartbeat, before_first: beforeFirst, configured_at: configuredAt }: Row,
  payloads: readonly Kept[],
): Shown {
  const said = { rules, heartbeat, beforeFirst };
  const beat = payloads.find(({ alerts }) => alerts.some((alert) => alert.status === "firing" && sorted(alert, said).heartbeat));
  return {
    ...{ source: id, party: party === "client" ? "client" : "provider", configuredAt, ...said },
    lastReceivedAt: payloads[0]?.receivedAt ?? null,
    heartbeatAt: beat?.receivedAt ?? null,
  };
}

/** Newest first. */
async function lastPayloads(tx: Tx, source: string): Promise<Kept[]> {
  const rows = await tx
    .selectFrom("alert_payload")
    .select(["received_at", "content"])
    .where("source", "=", source)
    .orderBy("number", "desc")
    .execute();
  return rows.map(({ received_at: receivedAt, content }) => {
    const read = AlertmanagerWebhook.safeParse(JSON.parse(content));
    return { receivedAt, alerts: read.success ? read.data.alerts : [] };
  });
}

const mostPreviewed = 200;

/** What rules would make of the last payloads, the newest first. */
export async function previewAlerts(
  { garant }: Pick<Parts, "garant">,
  { tenant }: Actor,
  source: string,
  rules: Rules,
): Promise<Result<Previewed[], Refusal>> {
  return await garant.store.read(tenant, async (tx) => {
    const ground = await groundOf(tx, source);
    if (ground === undefined) return bad([refuse("not-found")]);
    const payloads = await lastPayloads(tx, source);
    const all = payloads.flatMap(({ receivedAt, alerts }) =>
      alerts.map((alert) => previewed(alert, receivedAt, { ...ground, rules })),
    );
    return good(all.slice(0, mostPreviewed));
  });
}

function previewed(alert: ToldAlert, receivedAt: number, ground: Ground): Previewed {
  const { status, labels, startsAt } = alert;
  const said = { receivedAt, status, labels, startsAt };
  const one = sorted(alert, ground.rules);
  if (one.heartbeat) return { ...said, outcome: "heartbeat", series: null };
  if (one.series === undefined) return { ...said, outcome: "no-rule", series: null };
  return { ...said, outcome: isSeries(ground, one.series) ? "mapped" : "no-such-series", series: one.series };
}
