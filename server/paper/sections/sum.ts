/** From the calendar to the figure: every line in seconds. Rules, section 6. */
import { budgetShare } from "../../../api/writing/month-figures.ts";
import type { PaperOf } from "../paper-of.ts";
import { type Cell, column, numeric, type Section, wide } from "../sheet.ts";
import { strong, type Writing } from "../writing.ts";

export function sumSection({ statement: { figures } }: PaperOf, { w, f, cause }: Writing): Section {
  const { sum } = w;
  const line = (title: string, ms: number, remark = ""): Cell[] => [title, f.seconds(ms), remark];
  const total = (title: string, ms: number, remark: string): Cell[] => [strong(title), strong(f.seconds(ms)), strong(remark)];
  const over = figures.counted - figures.allowed;
  const causes = Object.entries(figures.excludedBy).map(([name, ms]) => `${cause(name)} ${f.seconds(ms)}\u00a0s`);
  const ineligible = figures.counted - figures.claimable;
  const percent = (ratio: { readonly shown: string } | null) => (ratio === null ? "–" : f.percent(ratio.shown));
  const rows = [
    line(sum.month, figures.period.length, sum.hours(f.decimal(String(figures.period.length / 3_600_000)))),
    ...(figures.period.elapsed < figures.period.length ? [line(sum.elapsed, figures.period.elapsed, sum.elapsedRemark)] : []),
    line(sum.outages, figures.counted + figures.excluded + figures.disputed, sum.united(f.count(figures.outages.length))),
    ...(figures.excluded > 0 ? [line(sum.excluded, -figures.excluded, causes.join(", "))] : []),
    ...(figures.disputed > 0 ? [line(sum.disputed, -figures.disputed, sum.disputedRemark)] : []),
    total(sum.counted, figures.counted, percent(figures.availability)),
    ...(ineligible > 0 ? [line(sum.ineligible, -ineligible, sum.ineligibleRemark)] : []),
    total(sum.claimable, figures.claimable, percent(figures.claimableAvailability)),
    line(
      sum.budget(f.percent(budgetShare(figures))),
      figures.allowed,
      over > 0 ? sum.over(f.seconds(over)) : sum.left(f.seconds(-over)),
    ),
    line(sum.unknown, figures.unknown, sum.coverage(percent(figures.coverage))),
  ];
  const columns = [column(sum.line), numeric(sum.seconds), wide(sum.remark)];
  return {
    ...{ title: sum.title, break: true },
    blocks: [
      { kind: "table", columns, rows },
      { kind: "note", text: sum.cut },
    ],
  };
}
