import type { Schema } from "../../../api/client/client.ts";
import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { ageText, disputeKindWords, disputeStateWords, hangsOn } from "../../dispute-words.ts";
import { type Column, durationText, instantOrDash, table } from "../../show.ts";
import { partyWords } from "../../state-words.ts";
import { zoneOption } from "../../typed-instants.ts";
import { platformId } from "../../values.ts";

export const command = defineCommand({
  path: ["dispute", "list"],
  summary: {
    en: "Lists disputes, those still open first: their age, and whether the verdict or the penalty hangs on them.",
    fr: "Liste les contestations, celles encore ouvertes d’abord\u202f: leur âge, et si le verdict ou la pénalité en dépend.",
  },
  options: {
    platform: { summary: { en: "Only of this platform.", fr: "Seulement de cette plateforme." }, value: platformId },
    zone: zoneOption,
    ...connectionOptions,
  },
  run: ({ platform, ...given }, io) =>
    connected(given, io, async (garant) => {
      const query = platform === undefined ? {} : { platform };
      const asked = await ask(garant, () => garant.api.GET("/disputes", { params: { query } }));
      if (!asked.ok) return asked.code;
      const zone = io.json ? "UTC" : await garant.zone();
      io.answer(asked.value, (language) => table(asked.value.items, columnsIn(zone), none, language));
      return 0;
    }),
});

function columnsIn(zone: string): Column<Schema<"DisputeSummary">>[] {
  return [
    { title: { en: "dispute", fr: "contestation" }, of: ({ id }) => id },
    { title: { en: "platform", fr: "plateforme" }, of: ({ platform }) => platform },
    { title: { en: "what", fr: "objet" }, of: ({ kind }, language) => disputeKindWords[kind][language] },
    { title: { en: "of", fr: "de" }, of: ({ about }) => about ?? "" },
    { title: { en: "by", fr: "par" }, of: ({ party }, language) => partyWords[party][language] },
    { title: { en: "since", fr: "depuis" }, of: ({ at }) => instantOrDash(at, zone) },
    {
      title: { en: "age", fr: "âge" },
      of: ({ at, state }, language) => (state === "open" ? ageText(at, Date.now(), language) : ""),
    },
    { title: { en: "state", fr: "état" }, of: ({ state }, language) => disputeStateWords[state][language] },
    { title: { en: "time", fr: "durée" }, of: ({ disputedMs }, language) => durationText(disputedMs, language) },
    { title: { en: "decides", fr: "décide" }, of: (dispute, language) => hangsOn(dispute, language) },
    { title: { en: "proposal", fr: "proposition" }, of: ({ proposal }) => proposal?.id ?? "" },
  ];
}

const none = { en: "Nothing is in dispute.", fr: "Rien n’est contesté." };
