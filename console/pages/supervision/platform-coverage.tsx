/** How much of the month each platform was watched, and whether enough eyes are open now. */
import type { Supervision } from "../../../api/types.ts";
import { links } from "../../parts/links.ts";
import { type Column, Table } from "../../parts/table.tsx";
import { useWords } from "../../words/use-words.ts";

type Name = "platform" | "coverage" | "unknown" | "eyes";

export function PlatformCoverage({ of: { platforms } }: { of: Supervision }) {
  const { t, f } = useWords();
  const columns: Column<Name>[] = [
    { name: "platform", title: t("supervision.platform") },
    { name: "coverage", title: t("supervision.coverage"), numeric: true },
    { name: "unknown", title: t("supervision.unknown"), numeric: true },
    { name: "eyes", title: t("supervision.eyes"), numeric: true },
  ];
  const rows = platforms.map(({ platform, title, coverage, unknownMs, vantages, quorum, speaking }) => ({
    id: platform,
    cells: {
      platform: <a href={links.platform(platform)}>{title}</a>,
      coverage: coverage === null ? "–" : f.percent(coverage),
      unknown: f.duration(unknownMs),
      eyes: t("supervision.eyesOf", { speaking: f.count(speaking), vantages: f.count(vantages), quorum: f.count(quorum) }),
    },
  }));
  return (
    <section className="g-card g-card--flush" aria-label={t("supervision.coverage")}>
      {rows.length === 0 ? (
        <p className="g-sub g-sm g-empty">{t("supervision.noPlatform")}</p>
      ) : (
        <Table label={t("supervision.coverage")} columns={columns} rows={rows} />
      )}
    </section>
  );
}
