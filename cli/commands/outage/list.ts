import type { Schema } from "../../../api/client/client.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { gather, limitOption } from "../../gather.ts";
import { type Column, durationText, instantOrDash, table } from "../../show.ts";
import { demonstrationMark, openedByWords } from "../../state-words.ts";
import { zoneOption } from "../../typed-instants.ts";
import { oneOf, text } from "../../values.ts";

export const command = defineCommand({
  path: ["outage", "list"],
  summary: { en: "Lists outages, newest first.", fr: "Liste les indisponibilités, de la plus récente à la plus ancienne." },
  options: {
    platform: { summary: { en: "Only of this platform.", fr: "Seulement de cette plateforme." }, value: text },
    state: {
      summary: { en: "Only those open, or closed.", fr: "Seulement les ouvertes, ou les closes." },
      value: oneOf("open", "closed"),
    },
    limit: limitOption,
    zone: zoneOption,
    ...connectionOptions,
  },
  run: ({ platform, state, limit, ...given }, io) =>
    connected(given, io, async (garant) => {
      const chosen = { ...(platform === undefined ? {} : { platform }), ...(state === undefined ? {} : { state }) };
      const asked = await gather(garant, limit, (page) =>
        garant.api.GET("/outages", { params: { query: { ...page, ...chosen } } }),
      );
      if (!asked.ok) return asked.code;
      const zone = io.json ? "UTC" : await garant.zone();
      io.answer({ items: asked.value }, (language) => table(asked.value, columnsIn(zone), none, language));
      return 0;
    }),
});

function columnsIn(zone: string): Column<Schema<"OutageSummary">>[] {
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

const none = { en: "No outage.", fr: "Aucune indisponibilité." };
