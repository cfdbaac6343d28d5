/** The versions of the agreement, and what changed between two of them. */
import type { Agreement } from "../../../api/types.ts";
import { type Column, Table } from "../../parts/table.tsx";
import { useWords } from "../../words/use-words.ts";
import { ComparedVersions } from "./compared-versions.tsx";

export function Revisions({ of }: { of: Agreement }) {
  const { t, f, both } = useWords();
  const columns: Column<"version" | "date" | "summary">[] = [
    { name: "version", title: t("agreement.version") },
    { name: "date", title: t("agreement.date") },
    { name: "summary", title: t("agreement.summary") },
  ];
  const rows = of.revisions.map(({ version, date, summary }) => ({
    id: `revision-${version}`,
    cells: { version, date: f.calendarDay(date), summary: both(summary) },
  }));
  return (
    <>
      <section className="g-card g-card--flush" aria-labelledby="revisions">
        <div className="g-card__head">
          <h2 className="g-h2" id="revisions">
            {t("agreement.view.revisions")}
          </h2>
        </div>
        <Table label={t("agreement.view.revisions")} columns={columns} rows={rows} />
      </section>
      <ComparedVersions of={of} />
    </>
  );
}
