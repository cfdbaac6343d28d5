/** What the vantage points saw in the disputed time: how many good, how many failed, and whose they are. */
import type { Dispute } from "../../../api/types.ts";
import { type Column, Table } from "../../parts/table.tsx";
import { useWords } from "../../words/use-words.ts";

type Name = "series" | "whose" | "good" | "failed";

export function SeenThen({ of }: { of: Dispute }) {
  const { t, f } = useWords();
  const columns: Column<Name>[] = [
    { name: "series", title: t("platform.component") },
    { name: "whose", title: t("disputes.whose") },
    { name: "good", title: t("disputes.good"), numeric: true },
    { name: "failed", title: t("disputes.failed"), numeric: true },
  ];
  const rows = of.seen.map(({ component, vantage, party, good, failed }) => ({
    id: `${component}-${vantage}`,
    cells: {
      series: (
        <>
          {component} <span className="g-sub g-sm g-mono">{vantage}</span>
        </>
      ),
      whose: t(party === "client" ? "platform.vantageClient" : "platform.vantageProvider"),
      good: f.count(good),
      failed: f.count(failed),
    },
  }));
  return (
    <section className="g-card g-card--flush" aria-labelledby="seen">
      <div className="g-card__head">
        <h2 className="g-h2" id="seen">
          {t("disputes.seen")}
        </h2>
      </div>
      {of.seen.every(({ good, failed }) => good + failed === 0) ? (
        <p className="g-sub g-sm g-empty">{t("disputes.nothingSeen")}</p>
      ) : (
        <Table label={t("disputes.seen")} columns={columns} rows={rows} />
      )}
    </section>
  );
}
