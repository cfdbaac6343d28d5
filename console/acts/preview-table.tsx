/** Every figure that an act would move, month by month, now and then. */
import type { Preview } from "../../api/types.ts";
import { capital } from "../../api/writing/format.ts";
import { movedWords } from "../parts/moved-words.ts";
import { type Column, Table } from "../parts/table.tsx";
import { useWords } from "../words/use-words.ts";

type Name = "line" | "before" | "after";

export function PreviewTable({ of }: { of: Preview }) {
  const spoken = useWords();
  const { t, f } = spoken;
  if (of.months.length === 0)
    return (
      <p className="g-text" role="status">
        {t("records.previewNothing")}
      </p>
    );
  const columns: Column<Name>[] = [
    { name: "line", title: t("records.line") },
    { name: "before", title: t("records.before"), numeric: true },
    { name: "after", title: t("records.after"), numeric: true },
  ];
  return (
    <section aria-label={t("records.previewTitle")} role="status">
      <h3 className="g-h3">{t("records.previewTitle")}</h3>
      {of.months.map(({ month, version, lines }) => {
        const name = capital(f.monthAndYear(month));
        const title = t(version === 0 ? "records.previewMonth" : "records.previewFrozen", { month: name, version: version + 1 });
        const rows = lines.map((line) => ({ id: `${month}-${line.line}`, cells: movedWords(line, spoken) }));
        return (
          <div key={month}>
            <p className="g-sm g-b">{title}</p>
            <Table kind="sum" label={title} columns={columns} rows={rows} />
          </div>
        );
      })}
    </section>
  );
}
