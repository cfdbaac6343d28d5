/** What others saw, taken in: who may, under which key, into which books. */
import type { z } from "zod";
import { type Refusal, refuse } from "../../api/errors.ts";
import type {
  AlertSource,
  CreateAlertSource,
  CreatedAlertSource,
  ImportObservations,
  PreviewedAlert,
} from "../../api/schemas/source.ts";
import { bad, good, type Result } from "../../core/result.ts";
import type { Instant } from "../../core/time/instant.ts";
import { LedgerUnavailable } from "../ledger/act.ts";
import type { Garant } from "../open.ts";
import type { Actor } from "../verbs/define-verb.ts";
import type { Watching } from "../watch/watching.ts";
import { isSigned, sourceOfSecret } from "./alert-secrets.ts";
import { changeAlertRules, createAlertSource, previewAlerts, readAlertSources, removeAlertSource } from "./alert-sources.ts";
import { enrolForeign, type ForeignVantage } from "./enrol-foreign.ts";
import { type HeldKeys, heldKeys } from "./held-keys.ts";
import { decideImport, type Imported } from "./import-observations.ts";
import type { Payload, Rules } from "./read-alerts.ts";
import { logsOfRuns } from "./read-runs.ts";
import { type Received, receiveAlerts } from "./receive-alerts.ts";

type Answer<Value> = Promise<Result<Value, Refusal>>;

export type SentAlerts = {
  readonly authorization: string | undefined;
  readonly signature: string | undefined;
  readonly payload: Payload;
  /** The body as it was sent. */
  readonly text: string;
};

export type Sources = {
  /** Enrols a vantage that is no machine of its own, where it is not enrolled yet; its key is held here. */
  readonly enrol: (actor: Actor, vantage: ForeignVantage) => ReturnType<typeof enrolForeign>;
  readonly importObservations: (actor: Actor, platform: string, sent: z.output<typeof ImportObservations>) => Answer<Imported>;
  readonly createAlertSource: (
    actor: Actor,
    asked: z.output<typeof CreateAlertSource>,
  ) => Answer<z.output<typeof CreatedAlertSource>>;
  readonly changeAlertRules: (actor: Actor, source: string, rules: Rules) => Answer<z.output<typeof AlertSource>>;
  readonly removeAlertSource: (actor: Actor, source: string, reason: string) => Answer<{ done: true }>;
  readonly alertSources: (actor: Actor) => Answer<{ items: z.output<typeof AlertSource>[] }>;
  readonly previewAlerts: (actor: Actor, source: string, rules: Rules) => Answer<{ items: z.output<typeof PreviewedAlert>[] }>;
  readonly receiveAlerts: (sent: SentAlerts) => Answer<Received>;
};

export type SourcesParts = {
  readonly garant: Pick<Garant, "store" | "verbs">;
  readonly watching: Watching;
  readonly dataFolder: string;
  readonly now: () => Instant;
};

/** Opens them; nothing runs by it. */
export function openSources(parts: SourcesParts): Sources {
  const keys = heldKeys(parts.dataFolder);
  return {
    enrol: (actor, vantage) => enrolForeign({ verbs: parts.garant.verbs, keys }, actor, vantage),
    importObservations: (actor, platform, sent) => acknowledged(importInto({ ...parts, keys }, actor, platform, sent)),
    createAlertSource: (actor, asked) => createAlertSource(parts, actor, asked),
    changeAlertRules: (actor, source, rules) => changeAlertRules(parts, actor, source, rules),
    removeAlertSource: (actor, source, reason) => removeAlertSource(parts, actor, source, reason),
    alertSources: async (actor) => good({ items: await readAlertSources(parts, actor) }),
    previewAlerts: async (actor, source, rules) => {
      const previewed = await previewAlerts(parts, actor, source, rules);
      return previewed.ok ? good({ items: previewed.value }) : previewed;
    },
    receiveAlerts: (sent) => acknowledged(receiveFrom(parts, sent)),
  };
}

async function importInto(
  { watching, keys }: Pick<SourcesParts, "watching"> & { readonly keys: HeldKeys },
  actor: Actor,
  platform: string,
  { runs, ...sent }: z.output<typeof ImportObservations>,
): Answer<Imported> {
  const permission = "observations:import";
  if (!actor.permissions.has(permission)) return bad([refuse("not-permitted", { permission })]);
  const logs = logsOfRuns(runs, sent.vantage);
  if (!logs.ok) return logs;
  const key = await keys.find(actor.tenant, sent.vantage);
  if (key === undefined) return bad([refuse("vantage-not-imported", { vantage: sent.vantage })]);
  return await watching.takeIn(actor.tenant, platform, actor.id, (tx, now) =>
    decideImport(tx, actor, { ...sent, platform, logs: logs.value }, key, now),
  );
}

async function receiveFrom(parts: SourcesParts, { authorization, signature, payload, text }: SentAlerts): Answer<Received> {
  const source = await sourceOfSecret(parts.garant.store, authorization);
  const heard = source !== undefined && (!source.signs || (await isSigned(parts.dataFolder, source, text, signature)));
  if (!heard) return bad([refuse("not-signed-in")]);
  return (await receiveAlerts(parts, source, payload, text, parts.now())) ?? bad([refuse("not-found")]);
}

/** What the ledger may not acknowledge is refused, in the same words as an act. */
async function acknowledged<Value>(taking: Answer<Value>): Answer<Value> {
  try {
    return await taking;
  } catch (error) {
    if (!(error instanceof LedgerUnavailable)) throw error;
    if (error.code === "checkpoint-not-written") return bad([refuse("not-acknowledged")]);
    return bad([refuse(error.code === "ledger-closed" ? "not-ready" : "ledger-behind-checkpoint")]);
  }
}
