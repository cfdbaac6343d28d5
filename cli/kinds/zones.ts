import type { Schema } from "../../api/client/client.ts";
import { gather } from "../gather.ts";
import { instantOrDash } from "../show.ts";
import { defineKind } from "./define-kind.ts";

/** Over how many availability zones the client's systems are spread, platform by platform. */
export const zones = defineKind<Schema<"PlatformSummary">>({
  ...{ kind: "zones", plural: "zones", short: ["zn"] },
  none: { en: "No platform is connected yet.", fr: "Aucune plateforme n’est encore raccordée." },
  find: (garant) => gather(garant, 0, (query) => garant.api.GET("/platforms", { params: { query } })),
  nameOf: ({ id }) => id,
  columns: (zone) => [
    { title: { en: "platform", fr: "plateforme" }, of: ({ id }) => id },
    { title: { en: "zones", fr: "zones" }, of: ({ zones: { zones: count } }) => String(count ?? "–") },
    {
      title: { en: "eligible", fr: "éligible" },
      of: ({ zones: { eligible } }, language) => (eligible ? { en: "yes", fr: "oui" } : { en: "no", fr: "non" })[language],
    },
    { title: { en: "since", fr: "depuis" }, of: ({ zones: { since } }) => instantOrDash(since, zone) },
  ],
  document: async (_, { id, zones: { zones: count } }) => ({ ok: true, value: { kind: "zones", platform: id, zones: count } }),
});
