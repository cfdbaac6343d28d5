import type { Schema } from "../../../api/client/client.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { gather, limitOption } from "../../gather.ts";
import { type Column, durationText, instantOrDash, percentOrDash, table } from "../../show.ts";
import { demonstrationMark, serviceWords, verdictText } from "../../state-words.ts";
import { zoneOption } from "../../typed-instants.ts";

export const command = defineCommand({
  path: ["platform", "list"],
  summary: {
    en: "Lists the platforms, with their state and their month so far.",
    fr: "Liste les plateformes, leur état et leur mois jusqu’ici.",
  },
  options: { limit: limitOption, zone: zoneOption, ...connectionOptions },
  run: ({ limit, ...given }, io) =>
    connected(given, io, async (garant) => {
      const asked = await gather(garant, limit, (query) => garant.api.GET("/platforms", { params: { query } }));
      if (!asked.ok) return asked.code;
      const zone = io.json ? "UTC" : await garant.zone();
      io.answer({ items: asked.value }, (language) => table(asked.value, columnsIn(zone), none, language));
      return 0;
    }),
});

function columnsIn(zone: string): Column<Schema<"PlatformSummary">>[] {
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

const none = { en: "No platform is connected yet.", fr: "Aucune plateforme n’est encore raccordée." };
