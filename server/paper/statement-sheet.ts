/** A month's statement as a sheet: the first page for who decides, the rest for who checks. Agreement, article 9.1: a monthly measure, shown to the client. */
import { best, promised } from "../../api/writing/month-figures.ts";
import type { PaperOf } from "./paper-of.ts";
import { exclusionsSection } from "./sections/exclusions.ts";
import { outagesSection } from "./sections/outages.ts";
import {
  conventionSection,
  coverageSection,
  proofSection,
  readingsSection,
  versionsSection,
  zonesSection,
} from "./sections/rests.ts";
import { sumSection } from "./sections/sum.ts";
import type { Block, Sheet } from "./sheet.ts";
import { budgetStrip, monthStrip } from "./strips.ts";
import { code, type Writing } from "./writing.ts";

export function statementSheet(of: PaperOf, writing: Writing): Sheet {
  const { w, f, language, both } = writing;
  const { statement } = of;
  const month = f.monthAndYear(statement.month);
  const at = statement.frozenAt ?? statement.figures.at;
  const stated = w.states[statement.state](f.instant(at), statement.version);
  return {
    ...{ language, title: w.title, subtitle: `${month}, ${statement.platformTitle}`, author: "Garant" },
    made: utcParts(at),
    running: `${w.title}, ${month}`,
    reference: `${statement.platformTitle} (${statement.platform})`,
    footer: `${w.madeBy}, ${stated}`,
    marks: [...(statement.state === "under-way" ? [w.provisional] : []), ...(statement.demonstration ? [w.demonstration] : [])],
    parties: [
      { term: w.client, value: of.client },
      { term: w.platform, value: `${statement.platformTitle} (${statement.platform})` },
      {
        term: w.agreement,
        value: `${both(statement.agreement.title)}, ${statement.agreement.version}, ${w.article(statement.agreement.article)}`,
      },
      { term: w.state, value: stated },
      ...(statement.digest === "" ? [] : [{ term: w.proof.statement, value: code(statement.digest) }]),
    ],
    figures: figuresOf(of, writing),
    figureHeight: 96,
    first: firstPage(of, writing),
    sections: [
      sumSection(of, writing),
      outagesSection(of, writing),
      exclusionsSection(of, writing),
      coverageSection(of, writing),
      zonesSection(of, writing),
      readingsSection(of, writing),
      versionsSection(of, writing),
      conventionSection(of, writing),
      proofSection(of, writing),
    ],
  };
}

function figuresOf({ statement }: PaperOf, { w, f }: Writing): Sheet["figures"] {
  const { figures } = statement;
  const open = statement.state === "under-way";
  const measured = open ? statement.atBest : figures.availability;
  const claimable = open ? best(figures.claimable, figures) : figures.claimableAvailability;
  const over = figures.counted - figures.allowed;
  return [
    {
      title: w.measured,
      value: measured === null ? "–" : f.percent(measured.shown),
      notes: [
        ...(open ? [w.atBest] : []),
        w.promised(f.percent(promised(figures))),
        w.countedOf(f.seconds(figures.counted), f.seconds(figures.period.length)),
        over > 0 ? w.overBy(f.seconds(over)) : w.left(f.duration(-over)),
      ],
      bad: figures.verdict === "missed",
    },
    {
      title: w.claimable,
      value: claimable === null ? "–" : f.percent(claimable.shown),
      notes: [...(open ? [w.atBest] : []), w.claimableOf(f.seconds(figures.claimable))],
      bad: false,
    },
    penaltyFigure(statement, { w, f }),
  ];
}

function penaltyFigure({ figures, claimStrictDay }: PaperOf["statement"], { w, f }: Pick<Writing, "w" | "f">) {
  const { penalty } = figures;
  if (penalty === null || penalty.points.numerator === 0)
    return {
      title: w.penalty,
      value: penalty === null ? "–" : "0",
      notes: [penalty === null ? w.penaltyOpen : w.nothingDue],
      bad: false,
    };
  const { shown, numerator, denominator } = penalty.points;
  return {
    title: w.penalty,
    value: w.points(f.decimal(shown), numerator >= 2 * denominator),
    notes: [
      ...(penalty.capped ? [w.capped] : []),
      w.claimBy(f.calendarDay(penalty.lastDayToClaim)),
      ...(claimStrictDay === null ? [] : [w.strict(f.dayOfMonth(claimStrictDay))]),
    ],
    bad: true,
  };
}

function firstPage(of: PaperOf, writing: Writing): Block[] {
  const { w, language } = writing;
  const { statement } = of;
  const { verdict, firm } = statement.figures;
  return [
    {
      kind: "verdict",
      text: `${w.verdict}${language === "fr" ? "\u202f:" : ":"} ${w.verdicts[verdict].toLowerCase()}`,
      note: verdict === "open" ? "" : firm ? w.firm : w.notFirm,
      bad: verdict === "missed",
    },
    { kind: "heading", text: w.todo },
    { kind: "list", items: todo(of, writing) },
    { kind: "heading", text: w.monthStrip },
    monthStrip(statement, writing),
    { kind: "heading", text: w.budgetStrip },
    budgetStrip(statement, writing),
  ];
}

/** What to do by when, most pressing first. */
function todo({ statement }: PaperOf, { w, f }: Writing): string[] {
  const { figures, claimStrictDay } = statement;
  if (statement.state === "under-way") return [w.todoUnderWay(f.instant(statement.freezesAt))];
  const due = figures.penalty !== null && figures.penalty.points.numerator > 0;
  const items = [
    ...(due && figures.penalty !== null ? [w.todoClaim(f.calendarDay(figures.penalty.lastDayToClaim))] : []),
    ...(due && claimStrictDay !== null ? [w.todoStrict(f.calendarDay(claimStrictDay))] : []),
    ...(figures.disputed > 0 ? [w.todoDisputes(f.seconds(figures.disputed))] : []),
    ...(figures.verdict === "unproven" ? [w.todoUnproven] : []),
  ];
  return items.length === 0 ? [w.todoNothing] : items;
}

/** Year, month, day, hour, minute, second of an instant; UTC. */
export function utcParts(at: number): number[] {
  const date = new Date(at);
  return [
    ...[date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()],
    ...[date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()],
  ];
}
