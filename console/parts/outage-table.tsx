/** Outages as a table: when, how long, what counts, and what is out of the ordinary. */
import type { OutageSummary } from "../../api/types.ts";
import { useWords } from "../words/use-words.ts";
import { StateLabel } from "./labels.tsx";
import { links } from "./links.ts";
import { type Column, Table } from "./table.tsx";
import { Ticking } from "./ticking.tsx";
import { When } from "./when.tsx";

type Name = "from" | "platform" | "to" | "duration" | "excluded" | "claimable" | "remark";

type Props = {
  readonly outages: readonly OutageSummary[];
  readonly label: string;
  readonly empty: string;
  readonly withPlatform?: boolean;
};

export function OutageTable({ outages, label, empty, withPlatform = false }: Props) {
  const { t, f } = useWords();
  if (outages.length === 0) return <p className="g-sub g-sm g-empty">{empty}</p>;
  const platform: Column<Name>[] = withPlatform ? [{ name: "platform", title: t("outages.platform") }] : [];
  const columns: Column<Name>[] = [
    { name: "from", title: t("outages.from") },
    ...platform,
    { name: "to", title: t("outages.to") },
    { name: "duration", title: t("outages.duration"), numeric: true },
    { name: "excluded", title: t("outages.excluded"), numeric: true },
    { name: "claimable", title: t("outages.claimable"), numeric: true },
    { name: "remark", title: t("outages.remark"), full: true },
  ];
  const rows = outages.map((one) => ({
    id: one.id,
    cells: {
      from: (
        <a href={links.outage(one.id)}>
          <When at={one.from} as="start" />
        </a>
      ),
      platform: <a href={links.platform(one.platform)}>{one.platformTitle}</a>,
      to: <End one={one} />,
      duration: <Duration one={one} />,
      excluded: one.excluded === 0 ? "–" : f.duration(one.excluded),
      claimable: f.duration(one.claimable),
      remark: <Remark one={one} />,
    },
  }));
  return <Table label={label} columns={columns} rows={rows} />;
}

function End({ one: { from, to } }: { one: OutageSummary }) {
  const { t } = useWords();
  if (to === null) return <>{t("outages.underWay")}</>;
  return <When at={to} beside={from} />;
}

function Duration({ one: { from, to } }: { one: OutageSummary }) {
  const { f } = useWords();
  return to === null ? <Ticking>{(now) => f.duration(now - from)}</Ticking> : f.duration(to - from);
}

function Remark({ one }: { one: OutageSummary }) {
  const { t, f } = useWords();
  const words: string[] = [t(one.openedBy === "client" ? "outages.byClient" : "outages.bySupervision")];
  if (one.disputed > 0) words.push(t("outages.disputed", { duration: f.duration(one.disputed) }));
  if (one.counted > one.claimable && one.claimable > 0) words.push(t("outages.partlyClaimable"));
  return (
    <span className="g-row">
      {one.disputed > 0 && <StateLabel state="disputed" />}
      {one.counted > 0 && one.claimable === 0 && <StateLabel state="ineligible" />}
      {words.join(" · ")}
    </span>
  );
}
