import type { Schema } from "../../api/client/client.ts";
import { alertSourceManifest } from "../applying/plan-alert-source.ts";
import { ask } from "../ask.ts";
import { instantOrDash } from "../show.ts";
import { partyWords } from "../state-words.ts";
import { defineKind } from "./define-kind.ts";

export const alertSource = defineKind<Schema<"AlertSource">>({
  ...{ kind: "alert-source", plural: "alert-sources", short: ["as"] },
  none: { en: "No source of alerts.", fr: "Aucune source d’alertes." },
  find: async (garant) => {
    const asked = await ask(garant, () => garant.api.GET("/alert-sources"));
    return asked.ok ? { ok: true, value: asked.value.items } : asked;
  },
  nameOf: ({ source }) => source,
  columns: (zone) => [
    { title: { en: "source", fr: "source" }, of: ({ source }) => source },
    { title: { en: "rules", fr: "règles" }, of: ({ rules }) => String(rules.length) },
    { title: { en: "last payload", fr: "dernier envoi" }, of: ({ lastReceivedAt }) => instantOrDash(lastReceivedAt, zone) },
    { title: { en: "last heartbeat", fr: "dernier battement" }, of: ({ heartbeatAt }) => instantOrDash(heartbeatAt, zone) },
  ],
  wide: (zone) => [
    { title: { en: "whose", fr: "à qui" }, of: ({ party }, language) => partyWords[party][language] },
    { title: { en: "configured", fr: "configurée" }, of: ({ configuredAt }) => instantOrDash(configuredAt, zone) },
    { title: { en: "before the first", fr: "avant la première" }, of: ({ beforeFirst }) => beforeFirst ?? "" },
  ],
  document: async (_, item) => ({ ok: true, value: alertSourceManifest(item) }),
});
