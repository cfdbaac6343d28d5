/** The timeline as a table; its sort is told by the address. */
import type { Timeline } from "../../../api/types.ts";
import { links } from "../../parts/links.ts";
import { lanesOf } from "../../parts/timeline/lanes.ts";
import { TimelineTable } from "../../parts/timeline/timeline-table.tsx";
import { useAddressState, useChangeAddress } from "../../shell/address.ts";
import { useWords } from "../../words/use-words.ts";

export function ChronologyTable({ timeline }: { timeline: Timeline }) {
  const { t } = useWords();
  const { sort } = useAddressState();
  const change = useChangeAddress();
  return (
    <TimelineTable
      lanes={lanesOf(timeline)}
      now={timeline.now}
      label={t("timeline.title")}
      sort={sort}
      onSort={(next) => change({ sort: next })}
      outageAddress={links.outage}
    />
  );
}
