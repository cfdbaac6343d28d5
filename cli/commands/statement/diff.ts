import type { Schema } from "../../../api/client/client.ts";
import type { Language } from "../../../core/words/language.ts";
import { platformArgument } from "../../act-options.ts";
import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { lineText, lineWords } from "../../line-words.ts";
import { monthArgument } from "../../month-argument.ts";
import { type Column, instantOrDash, type Pair, pairs, table } from "../../show.ts";
import { verdictWords } from "../../state-words.ts";
import { zoneOption } from "../../typed-instants.ts";
import { wholeNumber } from "../../values.ts";

export const command = defineCommand({
  path: ["statement", "diff"],
  summary: {
    en: "Compares two versions of a month's statement line by line: the last two unless told otherwise.",
    fr: "Compare deux versions du relevé d’un mois ligne à ligne\u202f: les deux dernières par défaut.",
  },
  options: {
    from: { summary: { en: "The earlier version.", fr: "La version de départ." }, value: wholeNumber },
    to: { summary: { en: "The later version.", fr: "La version d’arrivée." }, value: wholeNumber },
    all: { summary: { en: "The lines that did not move too.", fr: "Aussi les lignes qui n’ont pas bougé." } },
    zone: zoneOption,
    ...connectionOptions,
  },
  arguments: [platformArgument, monthArgument],
  examples: ["garant statement diff ocp01 2026-10", "garant statement diff ocp01 2026-10 --from 1 --to 3 --all"],
  run: ({ platform, month, from, to, all, ...given }, io) =>
    connected(given, io, async (garant) => {
      const query = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
      const params = { path: { platform, month }, query };
      const asked = await ask(garant, () => garant.api.GET("/statements/{platform}/{month}/comparison", { params }));
      if (!asked.ok) return asked.code;
      const zone = given.zone ?? asked.value.zone;
      io.answer(asked.value, (language) => pageOf(asked.value, all, zone, language));
      return 0;
    }),
});

type Comparison = Schema<"Comparison">;
type Line = Comparison["lines"][number];

function pageOf({ from, to, because, lines, ...of }: Comparison, all: boolean, zone: string, language: Language): string {
  const version = ({ version, at, verdict }: Comparison["from"]) =>
    `v${version}, ${instantOrDash(at, zone)}, ${verdictWords[verdict][language]}`;
  const head: Pair[] = [
    [{ en: "Statement", fr: "Relevé" }, `${of.platform} (${of.platformTitle}), ${of.month}`],
    [{ en: "From", fr: "De" }, version(from)],
    [{ en: "To", fr: "À" }, version(to)],
    [{ en: "Because of", fr: "En raison de" }, because.map(({ seq, kind }) => `${seq} ${kind}`).join(", ") || null],
  ];
  const shown = all ? lines : lines.filter(({ moved }) => moved);
  return `${pairs(head, language)}\n\n${table(shown, columnsIn(zone), same, language)}`;
}

function columnsIn(zone: string): Column<Line>[] {
  const name = ({ group, line }: Line, language: Language) =>
    group === "outages" ? instantOrDash(Number(line), zone) : lineWords(line, language);
  const value = (line: Line, text: string | null, language: Language) =>
    line.group === "basis" && line.line === "at" && text !== null
      ? instantOrDash(Number(text), zone)
      : lineText(line.line, text, language);
  return [
    { title: { en: "", fr: "" }, of: ({ moved }) => (moved ? "≠" : "=") },
    { title: { en: "part", fr: "partie" }, of: ({ group }, language) => groupWords[group][language] },
    { title: { en: "line", fr: "ligne" }, of: name },
    { title: { en: "before", fr: "avant" }, of: (line, language) => value(line, line.before, language) },
    { title: { en: "after", fr: "après" }, of: (line, language) => value(line, line.after, language) },
  ];
}

const groupWords = {
  basis: { en: "basis", fr: "base" },
  figures: { en: "figures", fr: "chiffres" },
  outages: { en: "outages", fr: "indisponibilités" },
  authored: { en: "records", fr: "enregistrements" },
  convention: { en: "convention", fr: "convention" },
};
const same = { en: "No line moved.", fr: "Aucune ligne n’a bougé." };
