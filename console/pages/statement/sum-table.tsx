/** From the calendar to the figure: every line in seconds, each with what it rests on. */
import type { ReactNode } from "react";
import type { Statement } from "../../../api/types.ts";
import { clockChanges, plus, startOf } from "../../../api/writing/local-time.ts";
import { budgetShare } from "../../../api/writing/month-figures.ts";
import { coverageComputation } from "../../parts/computation.ts";
import { HowComputed } from "../../parts/how-computed.tsx";
import { type Column, type Row, Table } from "../../parts/table.tsx";
import { type Spoken, useWords } from "../../words/use-words.ts";
import { causeWords } from "../outage/step-words.ts";

type Name = "line" | "seconds" | "remark";

export function SumTable({ of }: { of: Statement }) {
  const spoken = useWords();
  const { t } = spoken;
  const columns: Column<Name>[] = [
    { name: "line", title: t("statement.sum.line") },
    { name: "seconds", title: t("statement.sum.seconds"), numeric: true },
    { name: "remark", title: t("statement.sum.remark") },
  ];
  return (
    <section className="g-card g-card--flush" aria-labelledby="sum">
      <div className="g-card__head">
        <h2 className="g-h2" id="sum">
          {t("statement.sum.title")}
        </h2>
      </div>
      <Table kind="sum" label={t("statement.sum.title")} columns={columns} rows={linesOf(of, spoken)} />
    </section>
  );
}

function linesOf(of: Statement, spoken: Spoken): Row<Name>[] {
  const { t, f } = spoken;
  const { figures } = of;
  const line = (id: string, words: string, ms: number, remark: ReactNode = "", total = false): Row<Name> => ({
    id,
    total,
    cells: { line: words, seconds: f.seconds(ms), remark: <span className="g-sub g-sm">{remark}</span> },
  });
  const outages = figures.counted + figures.excluded + figures.disputed;
  const over = figures.counted - figures.allowed;
  const causes = Object.entries(figures.excludedBy).map(
    ([cause, ms]) => `${causeWords(cause, t)}${f.colon}${f.seconds(ms)}\u00a0s`,
  );
  const ineligible = figures.counted - figures.claimable;
  return [
    line("month", t("statement.sum.month"), figures.period.length, monthRemark(of, spoken)),
    ...(figures.period.elapsed < figures.period.length
      ? [line("elapsed", t("statement.sum.elapsed"), figures.period.elapsed, t("statement.sum.elapsedRemark"))]
      : []),
    line("outages", t("outages.title"), outages, t("statement.sum.united", { count: figures.outages.length })),
    ...(figures.excluded > 0 ? [line("excluded", `− ${t("statement.sum.excluded")}`, -figures.excluded, causes.join(", "))] : []),
    ...(figures.disputed > 0
      ? [line("disputed", `− ${t("statement.sum.disputed")}`, -figures.disputed, t("statement.sum.disputedRemark"))]
      : []),
    line(
      "measured",
      `= ${t("statements.measured")}`,
      figures.counted,
      figures.availability && f.percent(figures.availability.shown),
      true,
    ),
    ...(ineligible > 0
      ? [line("ineligible", `− ${t("statement.sum.ineligible")}`, -ineligible, t("statement.sum.ineligibleRemark"))]
      : []),
    line(
      "claimable",
      `= ${t("statements.claimable")}`,
      figures.claimable,
      figures.claimableAvailability && f.percent(figures.claimableAvailability.shown),
      true,
    ),
    line(
      "budget",
      t("statement.sum.budget", { share: f.percent(budgetShare(figures)) }),
      figures.allowed,
      over > 0 ? t("statement.sum.overBy", { seconds: f.seconds(over) }) : t("statement.sum.left", { seconds: f.seconds(-over) }),
    ),
    line(
      "unknown",
      t("shared.state.unknown"),
      figures.unknown,
      figures.coverage && (
        <>
          {t("statement.sum.coverage", { figure: f.percent(figures.coverage.shown) })}{" "}
          <HowComputed of={coverageComputation(figures, spoken)} />
        </>
      ),
    ),
  ];
}

/** `745 h: 25 October has 25 of them` */
function monthRemark({ figures: { period } }: Statement, { t, f }: Spoken): string {
  const hours = t("statement.sum.hours", { hours: f.count(period.length / 3_600_000) });
  const [change] = clockChanges(period.from, period.to, f.zone);
  if (change === undefined) return hours;
  const day = startOf("day", change, f.zone);
  const dayHours = (plus(day, 1, "day", f.zone) - day) / 3_600_000;
  return `${hours}. ${t("timeline.longDay", { day: f.longDay(change), hours: dayHours })}`;
}
