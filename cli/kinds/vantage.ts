import type { Schema } from "../../api/client/client.ts";
import type { Words } from "../../core/words/language.ts";
import { ask } from "../ask.ts";
import { type Column, durationText, instantOrDash } from "../show.ts";
import { partyWords } from "../state-words.ts";
import { defineKind } from "./define-kind.ts";

export const vantage = defineKind<Schema<"VantageHealth">>({
  ...{ kind: "vantage", plural: "vantages", short: ["va"] },
  none: { en: "No vantage point.", fr: "Aucun point d’observation." },
  find: async (garant) => {
    const asked = await ask(garant, () => garant.api.GET("/supervision"));
    return asked.ok ? { ok: true, value: asked.value.vantages } : asked;
  },
  nameOf: ({ name }) => name,
  columns,
  wide: (zone) => [
    { title: { en: "title", fr: "intitulé" }, of: ({ title }) => title },
    { title: { en: "enrolled", fr: "inscrit" }, of: ({ enrolledAt }) => instantOrDash(enrolledAt, zone) },
    { title: { en: "version", fr: "version" }, of: ({ version }) => version ?? "–" },
    {
      title: { en: "lag", fr: "retard" },
      of: ({ platforms }, language) => {
        const lags = platforms.flatMap(({ series }) => series.flatMap(({ lagMs }) => (lagMs === null ? [] : [lagMs])));
        return lags.length === 0 ? "–" : durationText(Math.max(...lags), language);
      },
    },
  ],
  document: async (_, { name, title }) => ({ ok: true, value: { kind: "vantage", name, title } }),
});

const states: Readonly<Record<Schema<"VantageHealth">["state"], Words>> = {
  well: { en: "well", fr: "en marche" },
  late: { en: "late", fr: "en retard" },
  "clock-off": { en: "clock off", fr: "horloge décalée" },
  silent: { en: "silent", fr: "muet" },
  "never-heard": { en: "never heard", fr: "jamais entendu" },
  revoked: { en: "revoked", fr: "révoqué" },
  invited: { en: "invited", fr: "invité" },
  idle: { en: "watches nothing", fr: "n’observe rien" },
};

function columns(zone: string): Column<Schema<"VantageHealth">>[] {
  return [
    { title: { en: "vantage", fr: "point" }, of: ({ name }) => name },
    { title: { en: "whose", fr: "à qui" }, of: ({ party }, language) => partyWords[party][language] },
    { title: { en: "state", fr: "état" }, of: ({ state }, language) => states[state][language] },
    { title: { en: "last heard", fr: "entendu" }, of: ({ heardAt, local }) => (local ? "—" : instantOrDash(heardAt, zone)) },
    { title: { en: "clock", fr: "horloge" }, of: ({ clock }) => (clock === null ? "—" : signed(clock.offsetMs)) },
    {
      title: { en: "watches", fr: "observe" },
      of: ({ platforms }) => platforms.map(({ platform }) => platform).join(", ") || "—",
    },
  ];
}

function signed(ms: number): string {
  return `${ms > 0 ? "+" : ms < 0 ? "−" : ""}${Math.abs(ms)}\u00a0ms`;
}
