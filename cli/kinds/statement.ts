import type { Schema } from "../../api/client/client.ts";
import { asJson } from "../applying/platform-manifest.ts";
import { ask } from "../ask.ts";
import { gather } from "../gather.ts";
import { type Column, percentOrDash } from "../show.ts";
import { demonstrationMark, statementWords, verdictText } from "../state-words.ts";
import { statementPage } from "../statement-page.ts";
import { defineKind } from "./define-kind.ts";

/** Known by its platform and its month: `ocp01/2026-10`. */
export const statement = defineKind<Schema<"StatementSummary">>({
  ...{ kind: "statement", plural: "statements", short: ["st"] },
  none: { en: "No statement yet.", fr: "Aucun relevé pour l’instant." },
  find: (garant) => gather(garant, 0, (query) => garant.api.GET("/statements", { params: { query } })),
  nameOf: ({ platform, month }) => `${platform}/${month}`,
  columns: () => columns,
  document: async (_, item) => ({ ok: true, value: { kind: "statement", ...asJson(item) } }),
  page: async (garant, { platform, month }) => {
    const params = { path: { platform, month } };
    const asked = await ask(garant, () => garant.api.GET("/statements/{platform}/{month}", { params }));
    return asked.ok ? { ok: true, value: (_, language) => statementPage(asked.value, asked.value.zone, language) } : asked;
  },
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
