import type { Schema } from "../../api/client/client.ts";
import { platformManifest } from "../applying/platform-manifest.ts";
import { ask } from "../ask.ts";
import { gather } from "../gather.ts";
import { platformPage } from "../platform-page.ts";
import { type Column, durationText, instantOrDash, percentOrDash } from "../show.ts";
import { demonstrationMark, serviceWords, verdictText } from "../state-words.ts";
import { defineKind } from "./define-kind.ts";

export const platform = defineKind<Schema<"PlatformSummary">>({
  ...{ kind: "platform", plural: "platforms", short: ["pf"] },
  none: { en: "No platform is connected yet.", fr: "Aucune plateforme n’est encore raccordée." },
  find: (garant) => gather(garant, 0, (query) => garant.api.GET("/platforms", { params: { query } })),
  nameOf: ({ id }) => id,
  columns,
  wide: (zone) => [
    { title: { en: "region", fr: "région" }, of: ({ region }) => region ?? "" },
    { title: { en: "zones", fr: "zones" }, of: ({ zones }) => String(zones.zones ?? "–") },
    { title: { en: "affected", fr: "touchés" }, of: ({ affected }) => affected.join(", ") },
    { title: { en: "outage", fr: "indisponibilité" }, of: ({ outage }) => outage ?? "" },
    {
      title: { en: "last observation", fr: "dernière observation" },
      of: ({ lastObservationAt }) => instantOrDash(lastObservationAt, zone),
    },
  ],
  document: async (garant, { id, zones }) => {
    const path = { platform: id };
    const asked = await ask(garant, () => garant.api.GET("/platforms/{platform}/description", { params: { path } }));
    return asked.ok ? { ok: true, value: platformManifest(asked.value, zones.zones, garant.io.now()) } : asked;
  },
  page: async (garant, { id }) => {
    const asked = await ask(garant, () => garant.api.GET("/platforms/{platform}", { params: { path: { platform: id } } }));
    return asked.ok ? { ok: true, value: (zone, language) => platformPage(asked.value, zone, language) } : asked;
  },
});

function columns(zone: string): Column<Schema<"PlatformSummary">>[] {
  return [
    { title: { en: "platform", fr: "plateforme" }, of: ({ id }) => id },
    {
      title: { en: "title", fr: "intitulé" },
      of: ({ title, demonstration }, language) => (demonstration ? `${title} ${demonstrationMark[language]}` : title),
    },
    { title: { en: "state", fr: "état" }, of: ({ state }, language) => serviceWords[state][language] },
    { title: { en: "since", fr: "depuis" }, of: ({ since }) => instantOrDash(since, zone) },
    { title: { en: "month", fr: "mois" }, of: ({ month }) => month.figures.month },
    { title: { en: "at best", fr: "au mieux" }, of: ({ month }, language) => percentOrDash(month.atBest?.shown, language) },
    { title: { en: "left", fr: "restant" }, of: ({ month }, language) => durationText(month.figures.left, language) },
    {
      title: { en: "verdict", fr: "verdict" },
      of: ({ month }, language) => verdictText(month.figures.verdict, month.figures.firm)[language],
    },
  ];
}
