/** Statements as a table: verdict and last day first on a narrow screen. */
import type { StatementSummary } from "../../../api/types.ts";
import { capital } from "../../../api/writing/format.ts";
import { useNow } from "../../data/clock.ts";
import { bundleAddress, documentAddress, paperAddress } from "../../data/statements.ts";
import { FrozenIcon } from "../../parts/icons.ts";
import { PlainLabel, VerdictLabel } from "../../parts/labels.tsx";
import { links } from "../../parts/links.ts";
import { type Column, Table } from "../../parts/table.tsx";
import { useWords } from "../../words/use-words.ts";

type Name = "month" | "platform" | "verdict" | "last" | "measured" | "claimable" | "penalty" | "state" | "files";

type Props = {
  readonly statements: readonly StatementSummary[];
  /** Whether there is none even without a filter. */
  readonly none: boolean;
  /** The best that the month under way can still reach, by platform. */
  readonly best: ReadonlyMap<string, string>;
};

export function StatementTable({ statements, none, best }: Props) {
  const { t, f } = useWords();
  if (statements.length === 0)
    return <p className="g-sub g-sm g-empty">{t(none ? "statements.empty" : "statements.emptyFilter")}</p>;
  const columns: Column<Name>[] = [
    { name: "month", title: t("statements.month") },
    { name: "platform", title: t("outages.platform") },
    { name: "verdict", title: t("statements.verdict") },
    { name: "last", title: t("statements.last") },
    { name: "measured", title: t("statements.measured"), numeric: true },
    { name: "claimable", title: t("statements.claimable"), numeric: true },
    { name: "penalty", title: t("statements.penalty"), numeric: true },
    { name: "state", title: t("statements.state") },
    { name: "files", title: t("statements.files"), full: true },
  ];
  const rows = statements.map((one) => ({
    id: `${one.platform}-${one.month}`,
    cells: {
      month: (
        <a className="g-nowrap" href={links.statement(one.platform, one.month)}>
          {capital(f.monthAndYear(one.month))}
        </a>
      ),
      platform: one.platformTitle,
      verdict: <VerdictLabel verdict={one.verdict} />,
      last: <LastDay day={one.lastDayToClaim} />,
      measured: <Measured one={one} best={best.get(one.platform)} />,
      claimable: one.claimableAvailability && one.state !== "under-way" ? f.percent(one.claimableAvailability.shown) : "–",
      penalty: one.penalty && Number(one.penalty) > 0 ? points(one.penalty, t, f) : "–",
      state: <State one={one} />,
      files: <Files one={one} />,
    },
  }));
  return <Table label={t("statements.title")} columns={columns} rows={rows} />;
}

type Spoken = ReturnType<typeof useWords>;

/** `0.0027 points`: exact and tiny, told without colour. */
export const points = (shown: string, t: Spoken["t"], f: Spoken["f"]): string =>
  t("shared.points", { count: Number(shown), figure: f.decimal(shown) });

/** While the month runs, what can still be reached: the share of what has elapsed says too little. */
function Measured({ one: { availability, state }, best }: { one: StatementSummary; best: string | undefined }) {
  const { t, f } = useWords();
  if (state === "under-way") return best ? t("shared.atBest", { figure: f.percent(best) }) : "–";
  return availability ? f.percent(availability.shown) : "–";
}

function LastDay({ day }: { day: string | null }) {
  const { t, f } = useWords();
  const now = useNow();
  if (day === null) return <span className="g-sub">–</span>;
  const left = f.daysUntil(day, now);
  return (
    <>
      {f.dayOfMonth(day)}
      <br />
      <span className="g-sub g-xs">
        {left >= 0 ? t("shared.inDays", { count: left }) : t("shared.daysPast", { count: -left })}
      </span>
    </>
  );
}

function State({ one }: { one: StatementSummary }) {
  const { t } = useWords();
  return (
    <PlainLabel icon={one.state === "under-way" ? undefined : <FrozenIcon />}>
      {one.state === "amended" ? t("statements.amendedVersion", { version: one.version }) : t(`statements.states.${one.state}`)}
    </PlainLabel>
  );
}

function Files({ one: { platform, platformTitle, month, version, state } }: { one: StatementSummary }) {
  const { t, f } = useWords();
  if (state === "under-way") return <span className="g-sub g-sm">{t("statements.notFrozen")}</span>;
  const of = `${platformTitle}, ${f.monthAndYear(month)}`;
  return (
    <span className="g-row">
      <a href={paperAddress(platform, month, { version, language: f.language })} download aria-label={`PDF, ${of}`}>
        PDF
      </a>
      <a href={documentAddress(platform, month, version)} download aria-label={`JSON, ${of}`}>
        JSON
      </a>
      <a href={bundleAddress(platform, month, version)} download aria-label={`${t("statement.bundle")}, ${of}`}>
        {t("statement.bundle")}
      </a>
    </span>
  );
}
