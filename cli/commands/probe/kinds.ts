import type { Schema } from "../../../api/client/client.ts";
import type { Language } from "../../../core/words/language.ts";
import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { type Column, printable, table } from "../../show.ts";

export const command = defineCommand({
  path: ["probe", "kinds"],
  summary: { en: "Lists the kinds of probes and their parameters.", fr: "Liste les genres de sondes et leurs paramètres." },
  options: connectionOptions,
  run: (given, io) =>
    connected(given, io, async (garant) => {
      const asked = await ask(garant, () => garant.api.GET("/probe-kinds"));
      if (!asked.ok) return asked.code;
      io.answer(asked.value, (language) => asked.value.items.map((kind) => partOf(kind, language)).join("\n\n"));
      return 0;
    }),
});

function partOf({ kind, title, advice, parameters }: Schema<"ProbeKind">, language: Language): string {
  const head = printable(`${kind}: ${title[language]}. ${advice[language]}`);
  return `${head}\n${table(parameters, columns, none, language).replace(/^/gm, "  ")}`;
}

const columns: Column<Schema<"ProbeParameter">>[] = [
  { title: { en: "parameter", fr: "paramètre" }, of: ({ name }) => name },
  { title: { en: "what it says", fr: "ce qu’il dit" }, of: ({ title }, language) => title[language] },
  {
    title: { en: "written", fr: "écrit" },
    of: ({ type, options, unit }) =>
      `${options === null ? type : options.map(({ value }) => value).join("|")}${unit === null ? "" : ` (${unit})`}`,
  },
  { title: { en: "from", fr: "de" }, of: ({ min }) => (min === null ? "" : String(min)) },
  { title: { en: "to", fr: "à" }, of: ({ max }) => (max === null ? "" : String(max)) },
  {
    title: { en: "where left out", fr: "si omis" },
    of: ({ required, default: usual }, language) =>
      required ? needed[language] : usual === null || usual === undefined ? "" : JSON.stringify(usual),
  },
];

const needed = { en: "an error", fr: "une erreur" };
const none = { en: "no parameter", fr: "aucun paramètre" };
