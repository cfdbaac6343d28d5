import type { Schema } from "../../../api/client/client.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { gather, limitOption } from "../../gather.ts";
import { type Column, percentOrDash, table } from "../../show.ts";
import { demonstrationMark, statementWords, verdictText } from "../../state-words.ts";
import { text } from "../../values.ts";

export const command = defineCommand({
  path: ["statement", "list"],
  summary: {
    en: "Lists the statements, those that can still be claimed first.",
    fr: "Liste les relevés, d’abord ceux qui peuvent encore être réclamés.",
  },
  options: {
    platform: { summary: { en: "Only of this platform.", fr: "Seulement de cette plateforme." }, value: text },
    limit: limitOption,
    ...connectionOptions,
  },
  run: ({ platform, limit, ...given }, io) =>
    connected(given, io, async (garant) => {
      const chosen = platform === undefined ? {} : { platform };
      const asked = await gather(garant, limit, (page) =>
        garant.api.GET("/statements", { params: { query: { ...page, ...chosen } } }),
      );
      if (!asked.ok) return asked.code;
      io.answer({ items: asked.value }, (language) => table(asked.value, columns, none, language));
      return 0;
    }),
});

const columns: Column<Schema<"StatementSummary">>[] = [
  { title: { en: "month", fr: "mois" }, of: ({ month }) => month },
  {
    title: { en: "platform", fr: "plateforme" },
    of: ({ platform, demonstration }, language) => (demonstration ? `${platform} ${demonstrationMark[language]}` : platform),
  },
  { title: { en: "state", fr: "état" }, of: ({ state, version }, language) => `${statementWords[state][language]} v${version}` },
  { title: { en: "measured", fr: "mesuré" }, of: ({ availability }, language) => percentOrDash(availability?.shown, language) },
  {
    title: { en: "claimable", fr: "opposable" },
    of: ({ claimableAvailability }, language) => percentOrDash(claimableAvailability?.shown, language),
  },
  { title: { en: "verdict", fr: "verdict" }, of: ({ verdict, firm }, language) => verdictText(verdict, firm)[language] },
  { title: { en: "penalty, points", fr: "pénalité, points" }, of: ({ penalty }) => penalty ?? "" },
  { title: { en: "last day to claim", fr: "dernier jour pour réclamer" }, of: ({ lastDayToClaim }) => lastDayToClaim ?? "" },
];

const none = { en: "No statement yet.", fr: "Aucun relevé pour l’instant." };
