/** The timeline as a table: every episode of every lane, to sort, to print and to copy. */
import { Button } from "@patternfly/react-core";
import { useState } from "react";
import { useWords } from "../../words/use-words.ts";
import { StateLabel } from "../labels.tsx";
import { type Column, type Row, Table } from "../table.tsx";
import { When } from "../when.tsx";
import { type EpisodeRow, episodeRows, type SortKey, sortedRows, toCsv } from "./episode-rows.ts";
import type { Lane } from "./lanes.ts";

type Name = "from" | "to" | "state" | "lane" | "duration" | "outage";
type Props = {
  readonly lanes: readonly Lane[];
  readonly now: number;
  readonly label: string;
  readonly sort: string | undefined;
  readonly onSort: (sort: string) => void;
  readonly outageAddress: (outage: string) => string;
};

export function TimelineTable({ lanes, now, label, sort, onSort, outageAddress }: Props) {
  const { t, f } = useWords();
  const laneName = (lane: Lane) => lane.title ?? t(lane.kind === "agreement" ? "timeline.agreement" : "timeline.eligibility");
  const rows = sortedRows(episodeRows(lanes), sort);
  if (rows.length === 0) return <p className="g-sub g-sm">{t("timeline.nothing")}</p>;
  const column = (name: SortKey, numeric = false): Column<Name> => ({
    name,
    title: t(`timeline.table.${name}`),
    numeric,
    sort: {
      direction: sort === name ? "ascending" : sort === `-${name}` ? "descending" : "none",
      toggle: () => onSort(sort === name ? `-${name}` : name),
    },
  });
  const columns: Column<Name>[] = [
    column("from"),
    { name: "to", title: t("timeline.table.to") },
    column("state"),
    column("lane"),
    column("duration", true),
    { name: "outage", title: t("timeline.table.outage") },
  ];
  const shown = rows.map(
    (row): Row<Name> => ({
      id: `${row.lane.key}-${row.from}`,
      cells: {
        from: <When at={row.from} />,
        to: row.to >= now ? t("timeline.now") : <When at={row.to} />,
        state: <StateLabel state={row.state} />,
        lane: laneName(row.lane),
        duration: f.duration(row.to - row.from),
        outage: row.outage ? <a href={outageAddress(row.outage)}>{row.outage}</a> : "–",
      },
    }),
  );
  return (
    <>
      <Table label={label} columns={columns} rows={shown} />
      <CopyCsv rows={rows} laneName={laneName} />
    </>
  );
}

function CopyCsv({ rows, laneName }: { rows: readonly EpisodeRow[]; laneName: (lane: Lane) => string }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(toCsv(rows, laneName)).then(() => setCopied(true));
  return (
    <Button variant="link" onClick={copy}>
      {t(copied ? "shared.copied" : "timeline.copyCsv")}
    </Button>
  );
}
