/** Each outage with its witnesses and the facts that prove it. */

import type { OutageStep } from "../../../api/types.ts";
import { capital, listText, partsText } from "../../../api/writing/format.ts";
import type { Language } from "../../../core/words/language.ts";
import type { PaperOf, PaperOutage } from "../paper-of.ts";
import { type Block, type Cell, column, numeric, type Section, wide } from "../sheet.ts";
import { strong, type Writing } from "../writing.ts";

export function outagesSection(of: PaperOf, writing: Writing): Section {
  const { w } = writing;
  const blocks = of.outages.flatMap((outage) => outageBlocks(outage, of, writing));
  return {
    ...{ title: w.outages.title, break: false },
    blocks: blocks.length === 0 ? [{ kind: "text", text: w.outages.none }] : blocks,
  };
}

function outageBlocks(outage: PaperOutage, of: PaperOf, writing: Writing): Block[] {
  const { w, f, language } = writing;
  const { outages: said } = w;
  const time = [
    `${said.counted} ${said.seconds(f.seconds(outage.counted))}`,
    ...(outage.excluded > 0 ? [`${said.excluded} ${said.seconds(f.seconds(outage.excluded))}`] : []),
    ...(outage.disputed > 0 ? [`${said.disputed} ${said.seconds(f.seconds(outage.disputed))}`] : []),
    `${said.claimable} ${said.seconds(f.seconds(outage.claimable))}`,
  ];
  return [
    { kind: "heading", text: said.heading(outage.id, f.instant(outage.from)) },
    {
      kind: "lead",
      text: `${writing.interval(outage)}. ${partsText([titled(outage.components, of, language), said.openedBy[outage.openedBy]], language)}. ${capital(time.join(", ").toLowerCase())}.`,
    },
    {
      kind: "table",
      columns: [column(said.at), wide(said.step), column(said.by), numeric(said.facts)],
      rows: outage.steps.map((step) => stepRow(step, of, writing)),
    },
    ...outage.disagreements.map(({ title }): Block => ({ kind: "note", text: said.disagreement(title) })),
  ];
}

function titled(names: readonly string[], { components }: PaperOf, language: Language): string {
  return listText(
    names.map((name) => components.get(name) ?? name),
    language,
  );
}

function stepRow(step: OutageStep, of: PaperOf, { w, f, both, cause, language }: Writing): Cell[] {
  const { outages: said } = w;
  const titles = new Map(of.statement.vantages.map(({ name, title }) => [name, title]));
  const witnesses = step.vantages.map((name) => titles.get(name) ?? name);
  const author = step.party === null ? [] : [w.parties[step.party]];
  const components = titled(step.components, of, language);
  const words = [
    components === "" ? said.steps[step.kind] : `${said.steps[step.kind]} (${components})`,
    step.cause === null ? "" : cause(step.cause),
    step.decides === null ? "" : said.decides[step.decides],
    step.withdrawn ? said.withdrawn : "",
  ].filter(Boolean);
  const more = [step.failure === null ? "" : both(step.failure.words), step.reason === null ? "" : said.reason(step.reason)];
  const text = [words.join(", "), ...more.filter(Boolean)].join(". ");
  return [
    `${f.start(step.at)}`,
    step.decides === null ? text : strong(text),
    listText([...witnesses, ...author], language) || "–",
    step.facts.map(({ seq }) => f.count(seq)).join(", ") || "–",
  ];
}
