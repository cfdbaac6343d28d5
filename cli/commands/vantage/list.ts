import type { Schema } from "../../../api/client/client.ts";
import type { Words } from "../../../core/words/language.ts";
import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { type Column, instantOrDash, table } from "../../show.ts";
import { zoneOption } from "../../typed-instants.ts";

export const command = defineCommand({
  path: ["vantage", "list"],
  summary: {
    en: "Lists the vantage points: whose, last heard, clock offset, what they watch.",
    fr: "Liste les points d’observation\u202f: à qui, entendu quand, décalage d’horloge, ce qu’ils observent.",
  },
  options: { zone: zoneOption, ...connectionOptions },
  run: (given, io) =>
    connected(given, io, async (garant) => {
      const asked = await ask(garant, () => garant.api.GET("/supervision"));
      if (!asked.ok) return asked.code;
      const zone = io.json ? "UTC" : await garant.zone();
      io.answer({ items: asked.value.vantages }, (language) =>
        table(asked.value.vantages, columnsIn(zone, language), none, language),
      );
      return 0;
    }),
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

const parties = { client: { en: "client", fr: "client" }, provider: { en: "provider", fr: "prestataire" } } as const;

function columnsIn(zone: string, language: "en" | "fr"): Column<Schema<"VantageHealth">>[] {
  return [
    { title: { en: "vantage", fr: "point" }, of: ({ name }) => name },
    { title: { en: "whose", fr: "à qui" }, of: ({ party }) => parties[party][language] },
    { title: { en: "state", fr: "état" }, of: ({ state }) => states[state][language] },
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

const none = { en: "No vantage point.", fr: "Aucun point d’observation." };
