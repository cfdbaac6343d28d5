/** What hangs on it: each month as it stands, and settled either way. */
import type { Dispute, MonthOutcome } from "../../../api/types.ts";
import { capital } from "../../../api/writing/format.ts";
import { VerdictLabel } from "../../parts/labels.tsx";
import { links } from "../../parts/links.ts";
import { type Column, Table } from "../../parts/table.tsx";
import { useWords } from "../../words/use-words.ts";

type Name = "month" | "now" | "toClient" | "toProvider";

export function Hanging({ of }: { of: Dispute }) {
  const { t, f } = useWords();
  if (of.months.length === 0) return null;
  const columns: Column<Name>[] = [
    { name: "month", title: t("disputes.month") },
    { name: "now", title: t("disputes.now") },
    { name: "toClient", title: t("disputes.toClient") },
    { name: "toProvider", title: t("disputes.toProvider") },
  ];
  const rows = of.months.map(({ month, now, toClient, toProvider }) => ({
    id: month,
    cells: {
      month: <a href={links.statement(of.platform, month)}>{capital(f.monthAndYear(month))}</a>,
      now: <Outcome of={now} />,
      toClient: <Outcome of={toClient} />,
      toProvider: <Outcome of={toProvider} />,
    },
  }));
  return (
    <section className="g-card g-card--flush" aria-labelledby="hangs">
      <div className="g-card__head">
        <h2 className="g-h2" id="hangs">
          {t("disputes.hangs")}
        </h2>
      </div>
      <Table label={t("disputes.hangs")} columns={columns} rows={rows} />
    </section>
  );
}

function Outcome({ of }: { of: MonthOutcome }) {
  const { t, f } = useWords();
  return (
    <span className="g-row">
      <VerdictLabel verdict={of.verdict} />
      <span className="g-sm">
        {t("disputes.counted", { duration: f.duration(of.counted) })}
        <br />
        <span className="g-sub">
          {of.penalty === null ? t("disputes.noPenalty") : t("disputes.points", { points: f.decimal(of.penalty) })}
        </span>
      </span>
    </span>
  );
}
