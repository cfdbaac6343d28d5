/** What would change the figure: the same month under another reading, beside the one that was retained. */
import type { Reading, Statement } from "../../../api/types.ts";
import { ifRounded } from "../../../api/writing/month-figures.ts";
import { ExcludedIcon } from "../../parts/icons.ts";
import { DueLabel, PlainLabel } from "../../parts/labels.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { useWords } from "../../words/use-words.ts";
import { points } from "../statements/statement-table.tsx";

type Name = "if" | "claimable" | "availability" | "penalty";

export function Readings({ of }: { of: Statement }) {
  const { t, f } = useWords();
  const { figures, readings } = of;
  const rounded = ifRounded(figures);
  const columns: Column<Name>[] = [
    { name: "if", title: t("statement.readings.if") },
    { name: "claimable", title: t("statements.claimable"), numeric: true },
    { name: "availability", title: t("statement.readings.availability"), numeric: true },
    { name: "penalty", title: t("statements.penalty"), full: true },
  ];
  const rows = readings.map((one) => ({
    id: `${one.reading}-${one.record}`,
    cells: {
      if: t(`statement.readings.${one.reading}`, { record: one.record ?? "" }),
      claimable: `${f.seconds(one.claimable)}\u00a0s`,
      availability: one.claimableAvailability ? f.percent(one.claimableAvailability.shown) : "–",
      penalty: <Penalty one={one} />,
    },
  }));
  const rounding = rounded && {
    id: "rounded",
    cells: {
      if: t("statement.readings.rounded"),
      claimable: `${f.seconds(figures.claimable)}\u00a0s`,
      availability: <s>{f.percent(rounded)}</s>,
      penalty: (
        <span className="g-sm">{t("statement.readings.never", { seconds: f.seconds(figures.claimable - figures.allowed) })}</span>
      ),
    },
  };
  return (
    <section className="g-card g-card--flush" aria-labelledby="readings">
      <div className="g-card__head">
        <h2 className="g-h2" id="readings">
          {t("statement.readings.title")}
        </h2>
      </div>
      <Table label={t("statement.readings.title")} columns={columns} rows={rounding ? [...rows, rounding] : rows} />
    </section>
  );
}

function Penalty({ one }: { one: Reading }) {
  const { t, f } = useWords();
  const due = one.penalty !== null && Number(one.penalty) > 0;
  return due ? (
    <DueLabel>{points(one.penalty ?? "", t, f)}</DueLabel>
  ) : (
    <PlainLabel icon={<ExcludedIcon />}>{t("shared.none")}</PlainLabel>
  );
}
