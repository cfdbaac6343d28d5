/** Differences of two versions: what each is about, what it said, what it says. */
import type { AgreementComparison } from "../../../api/types.ts";
import { type Column, Table } from "../../parts/table.tsx";
import { useWords } from "../../words/use-words.ts";

type Name = "about" | "side" | "before" | "after";

export function DifferenceTable({ differences }: { readonly differences: AgreementComparison["differences"] }) {
  const { t, both } = useWords();
  const columns: Column<Name>[] = [
    { name: "about", title: t("agreement.compared.about") },
    { name: "side", title: t("agreement.compared.side") },
    { name: "before", title: t("agreement.compared.before") },
    { name: "after", title: t("agreement.compared.after") },
  ];
  const rows = differences.map(({ part, change, title, facet, before, after }, place) => ({
    id: `difference-${place}`,
    cells: {
      about: (
        <>
          <span className="g-sub g-xs">{t(`agreement.compared.part.${part}`)}</span> {part !== "header" && both(title)}
        </>
      ),
      side: change === "changed" && facet !== null ? both(facet) : t(`agreement.compared.${change}`),
      before: before === null ? "–" : both(before),
      after: after === null ? "–" : both(after),
    },
  }));
  return <Table label={t("agreement.compared.title")} columns={columns} rows={rows} />;
}
