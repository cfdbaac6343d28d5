/** "What was stated of this platform, by whom, and what can be done about it"; the act under way is told by the address. */
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { recordsQuery } from "../../data/disputes.ts";
import { platformQuery } from "../../data/platforms.ts";
import { PageBody } from "../../parts/page-body.tsx";
import { Region } from "../../parts/region.tsx";
import { useWords } from "../../words/use-words.ts";
import { ActPanel } from "./act-panel.tsx";
import { Head } from "./head.tsx";
import { RecordTable } from "./record-table.tsx";

export function RecordsPage() {
  const { t } = useWords();
  const { platform: id = "" } = useParams({ strict: false });
  const platform = useQuery(platformQuery(id));
  const records = useQuery(recordsQuery(id));
  return (
    <PageBody title={t("records.title", { platform: platform.data?.title ?? id })}>
      <Region of={platform} height={200} whole>
        {(of) => (
          <>
            <Head of={of} />
            <ActPanel of={of} records={records.data?.items ?? []} />
          </>
        )}
      </Region>
      <section className="g-card g-card--flush" aria-label={t("records.name")}>
        <Region of={records} height={300}>
          {({ items }) => <RecordTable records={items} />}
        </Region>
      </section>
    </PageBody>
  );
}
