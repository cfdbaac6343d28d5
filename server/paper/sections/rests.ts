/** What the month rests on: who watched, over how many zones the client was spread, what would change the figure, what was amended. */
import { lengthOf } from "../../../api/writing/month-figures.ts";
import type { PaperOf } from "../paper-of.ts";
import { type Block, column, numeric, type Section, wide } from "../sheet.ts";
import { code, factNumber, type Writing } from "../writing.ts";
import { toldLine } from "./moved.ts";

export function coverageSection({ statement }: PaperOf, writing: Writing): Section {
  const { w, f } = writing;
  const { figures, vantages, intervals } = statement;
  const share = figures.coverage === null ? "–" : f.percent(figures.coverage.shown);
  const unknown = intervals.filter(({ kind }) => kind === "unknown");
  const watching = vantages.map(({ title, party }) => `${title} (${w.parties[party]})`).join(", ") || "–";
  const blocks: Block[] = [
    { kind: "text", text: figures.unknown === 0 ? w.coverage.none : w.coverage.some(f.seconds(figures.unknown), share) },
    { kind: "pairs", pairs: [{ term: w.coverage.vantages, value: watching }] },
  ];
  if (unknown.length > 0)
    blocks.push({
      kind: "table",
      columns: [wide(w.exclusions.interval), numeric(w.exclusions.seconds), numeric(w.exclusions.fact)],
      rows: unknown.map((one) => [writing.interval(one), f.seconds(lengthOf(one, figures)), factNumber(one.fact, f)]),
    });
  return { title: w.coverage.title, break: false, blocks };
}

export function zonesSection({ statement: { zones } }: PaperOf, writing: Writing): Section {
  const { w, f } = writing;
  const said = w.zones;
  if (zones.every(({ record }) => record === null))
    return { title: said.title, break: false, blocks: [{ kind: "text", text: said.none }] };
  const rows = zones.map((one) => [
    writing.interval(one),
    one.zones === null ? said.unknown : f.count(one.zones),
    one.eligible ? said.yes : said.no,
    [one.party === null ? "" : w.parties[one.party], one.evidence ?? "", one.digest ?? ""].filter(Boolean).join(", ") || "–",
    factNumber(one.fact, f),
  ]);
  const columns = [wide(said.interval), numeric(said.zones), column(said.eligible), wide(said.evidence), numeric(said.fact)];
  return { title: said.title, break: false, blocks: [{ kind: "table", columns, rows }] };
}

export function readingsSection({ statement: { readings } }: PaperOf, { w, f }: Writing): Section {
  const said = w.readings;
  const percent = (ratio: { readonly shown: string } | null) => (ratio === null ? "–" : f.percent(ratio.shown));
  const rows = readings.map((one) => [
    one.reading === "without-notification" ? said["without-notification"](one.record ?? "") : said[one.reading],
    percent(one.availability),
    percent(one.claimableAvailability),
    w.verdicts[one.verdict],
    one.penalty === null ? "–" : f.decimal(one.penalty),
  ]);
  const columns = [wide(said.if), numeric(said.measured), numeric(said.claimable), column(said.verdict), numeric(said.penalty)];
  return { title: said.title, break: false, blocks: [{ kind: "table", columns, rows }] };
}

export function versionsSection({ statement }: PaperOf, writing: Writing): Section {
  const { w, f } = writing;
  const said = w.versions;
  const amended = statement.versions.filter(({ version }) => version > 1 && version <= statement.version);
  const blocks = amended.flatMap(({ version, at, moved, because }): Block[] => [
    { kind: "heading", text: said.heading(version, f.instant(at)) },
    { kind: "text", text: said.because(because.map(({ seq }) => f.count(seq)).join(", ")) },
    {
      kind: "table",
      columns: [wide(said.line), numeric(said.before), numeric(said.after)],
      rows: moved.map((one) => toldLine(one, writing)).map(({ line, before, after }) => [line, before, after]),
    },
  ]);
  return { title: said.title, break: false, blocks: blocks.length === 0 ? [{ kind: "text", text: said.none }] : blocks };
}

export function conventionSection({ statement: { convention } }: PaperOf, { w, both }: Writing): Section {
  const said = w.convention;
  const rows = convention.map(({ title, value, article, ours, reason }) => [
    both(title),
    both(value),
    ours ? said.ours(reason === null ? "" : both(reason)) : article === null ? "–" : w.article(article),
  ]);
  return {
    ...{ title: said.title, break: false },
    blocks: [
      { kind: "text", text: said.lead },
      { kind: "table", columns: [wide(said.term), wide(said.value), wide(said.source, 2)], rows },
    ],
  };
}

export function proofSection({ statement, evidence }: PaperOf, { w, f, both }: Writing): Section {
  const said = w.proof;
  const { agreement, checkpoint } = statement;
  const pairs = [
    { term: said.facts, value: said.range(f.count(statement.entries - 1)) },
    { term: said.checkpoint, value: said.size(f.count(checkpoint.size), f.instant(checkpoint.at)) },
    { term: said.root, value: code(checkpoint.root) },
    { term: said.statement, value: statement.digest === "" ? said.notFrozen : code(statement.digest) },
    { term: w.agreement, value: `${both(agreement.title)}, ${agreement.version}` },
    { term: said.agreement, value: code(agreement.digest) },
    { term: said.engine, value: code(statement.engine) },
    { term: said.zoneData, value: `${statement.zone}, ${statement.zoneData}` },
  ];
  const bundle =
    evidence === null
      ? []
      : [
          { term: said.bundle, value: code(evidence.name) },
          { term: said.bundleDigest, value: code(evidence.digest) },
        ];
  const name = evidence?.name ?? "…zip";
  return {
    ...{ title: said.title, break: false },
    blocks: [
      { kind: "pairs", pairs: [...pairs, ...bundle] },
      { kind: "text", text: said.how },
      { kind: "code", text: `garant verify ${name} --key log.key` },
      { kind: "text", text: said.establishes },
      ...(evidence === null ? [] : [{ kind: "note", text: said.signature } as const]),
    ],
  };
}
