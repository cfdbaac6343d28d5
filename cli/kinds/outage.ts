import type { Schema } from "../../api/client/client.ts";
import { asJson } from "../applying/platform-manifest.ts";
import { ask } from "../ask.ts";
import { gather } from "../gather.ts";
import { outagePage } from "../outage-page.ts";
import { type Column, durationText, instantOrDash } from "../show.ts";
import { demonstrationMark, openedByWords } from "../state-words.ts";
import { defineKind } from "./define-kind.ts";

export const outage = defineKind<Schema<"OutageSummary">>({
  ...{ kind: "outage", plural: "outages", short: ["ou"] },
  none: { en: "No outage.", fr: "Aucune indisponibilité." },
  find: (garant) => gather(garant, 0, (query) => garant.api.GET("/outages", { params: { query } })),
  nameOf: ({ id }) => id,
  columns,
  wide: () => [
    { title: { en: "excluded", fr: "exclu" }, of: ({ excluded }, language) => durationText(excluded, language) },
    { title: { en: "claimable", fr: "opposable" }, of: ({ claimable }, language) => durationText(claimable, language) },
  ],
  document: async (_, item) => ({ ok: true, value: { kind: "outage", ...asJson(item) } }),
  page: async (garant, { id }) => {
    const asked = await ask(garant, () => garant.api.GET("/outages/{outage}", { params: { path: { outage: id } } }));
    return asked.ok ? { ok: true, value: (zone, language) => outagePage(asked.value, zone, language) } : asked;
  },
});

function columns(zone: string): Column<Schema<"OutageSummary">>[] {
  return [
    { title: { en: "outage", fr: "indisponibilité" }, of: ({ id }) => id },
    {
      title: { en: "platform", fr: "plateforme" },
      of: ({ platform, demonstration }, language) => (demonstration ? `${platform} ${demonstrationMark[language]}` : platform),
    },
    { title: { en: "start", fr: "début" }, of: ({ from }) => instantOrDash(from, zone) },
    { title: { en: "end", fr: "fin" }, of: ({ to }) => instantOrDash(to, zone) },
    { title: { en: "counted", fr: "compté" }, of: ({ counted }, language) => durationText(counted, language) },
    { title: { en: "disputed", fr: "contesté" }, of: ({ disputed }, language) => durationText(disputed, language) },
    { title: { en: "found by", fr: "vu par" }, of: ({ openedBy }, language) => openedByWords[openedBy][language] },
    { title: { en: "components", fr: "composants" }, of: ({ components }) => components.join(", ") },
  ];
}
