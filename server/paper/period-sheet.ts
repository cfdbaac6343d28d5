/** A quarter, a year, or one month of all a client's platforms, as a sheet: each month judged by itself. */

import { type Block, column, numeric, type Sheet, wide } from "./sheet.ts";
import { utcParts } from "./statement-sheet.ts";
import type { PlatformMonth } from "./tables.ts";
import type { Writing } from "./writing.ts";

export type PeriodOf = {
  readonly client: string;
  /** In words: `quarter 4 of 2026`. */
  readonly period: string;
  /** Title of the platform; null: all of the client's. */
  readonly platform: string | null;
  readonly months: readonly PlatformMonth[];
  readonly at: number;
};

export function periodSheet(of: PeriodOf, { w, f, language }: Writing): Sheet {
  const { months } = of;
  const said = w.period;
  const marks = [
    ...(months.some(({ state }) => state === "under-way") ? [said.provisional] : []),
    ...(months.some(({ demonstration }) => demonstration) ? [w.demonstration] : []),
  ];
  const due = ({ figures: { penalty } }: PlatformMonth) => penalty !== null && penalty.points.numerator > 0;
  const number = (test: (one: PlatformMonth) => boolean) => f.count(months.filter(test).length);
  const figure = (title: string, value: string, bad = false) => ({ title, value, notes: [], bad });
  const missed = months.filter(({ figures }) => figures.verdict === "missed").length;
  const shownFor = of.platform ?? said.all;
  return {
    ...{ language, title: w.periodTitle, subtitle: `${of.period}, ${shownFor}`, author: "Garant", made: utcParts(of.at) },
    ...{ running: `${w.periodTitle}, ${of.period}`, reference: shownFor, footer: `${w.madeBy}, ${f.instant(of.at)}`, marks },
    parties: [
      { term: w.client, value: of.client },
      { term: w.platforms, value: shownFor },
    ],
    figures: [
      figure(
        said.met,
        number(({ figures }) => figures.verdict === "met"),
      ),
      figure(said.missed, f.count(missed), missed > 0),
      figure(
        said.unproven,
        number(({ figures }) => figures.verdict === "unproven"),
      ),
      figure(said.due, number(due), months.some(due)),
    ],
    figureHeight: 52,
    first: [
      { kind: "note", text: said.note },
      { kind: "heading", text: said.months },
      months.length === 0 ? { kind: "text", text: said.none } : monthsTable(months, { w, f }),
    ],
    sections: [],
  };
}

function monthsTable(months: readonly PlatformMonth[], { w, f }: Pick<Writing, "w" | "f">): Block {
  const said = w.period;
  const percent = (ratio: { readonly shown: string } | null) => (ratio === null ? "–" : f.percent(ratio.shown));
  return {
    kind: "table",
    columns: [
      ...[wide(w.platform), column(said.month), column(said.state), numeric(said.measured), numeric(said.claimable)],
      ...[numeric(said.counted), numeric(said.budget), column(said.verdict), numeric(said.penalty)],
    ],
    rows: months.map(({ figures, ...one }) => [
      ...[one.platformTitle, f.monthAndYear(one.month)],
      one.state === "under-way" ? w.table.states["under-way"] : said.version(one.version),
      ...[percent(figures.availability), percent(figures.claimableAvailability)],
      ...[f.seconds(figures.counted), f.seconds(figures.allowed), w.verdicts[figures.verdict]],
      figures.penalty === null ? "–" : f.decimal(figures.penalty.points.shown),
    ]),
  };
}
