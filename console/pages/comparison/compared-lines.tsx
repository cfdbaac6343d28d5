/** The lines of two statements side by side, part by part; what moved is said in words and not by colour alone. */
import type { Comparison } from "../../../api/types.ts";
import { PlainLabel } from "../../parts/labels.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { useAddressState } from "../../shell/address.ts";
import { useWords } from "../../words/use-words.ts";
import { lineWords } from "./line-words.ts";

type Name = "line" | "before" | "after";

const groups = ["figures", "outages", "authored", "convention", "basis"] as const;

export function ComparedLines({ of }: { of: Comparison }) {
  const spoken = useWords();
  const { t } = spoken;
  const { all } = useAddressState();
  const shown = all === undefined ? of.lines.filter(({ moved }) => moved) : of.lines;
  const columns: Column<Name>[] = [
    { name: "line", title: t("comparison.line") },
    { name: "before", title: t("statement.versions.version", { version: of.from.version }), numeric: true },
    { name: "after", title: t("statement.versions.version", { version: of.to.version }), numeric: true },
  ];
  return (
    <>
      {groups.map((group) => {
        const lines = shown.filter((line) => line.group === group);
        if (lines.length === 0) return null;
        const rows = lines.map((line) => {
          const words = lineWords(line, spoken);
          return { id: `${group}-${line.line}`, cells: { ...words, line: <LineName words={words.line} moved={line.moved} /> } };
        });
        return (
          <section key={group} className="g-card g-card--flush" aria-labelledby={`group-${group}`}>
            <div className="g-card__head">
              <h2 className="g-h2" id={`group-${group}`}>
                {t(`comparison.groups.${group}`)}
              </h2>
            </div>
            <Table label={t(`comparison.groups.${group}`)} columns={columns} rows={rows} />
          </section>
        );
      })}
    </>
  );
}

function LineName({ words, moved }: { words: string; moved: boolean }) {
  const { t } = useWords();
  return (
    <span className="g-row">
      {words}
      {moved && <PlainLabel compact>{t("comparison.moved")}</PlainLabel>}
    </span>
  );
}
