/** "How long counts, why this start and this end, does it decide the month." */
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { outageQuery } from "../../data/outages.ts";
import { PageBody } from "../../parts/page-body.tsx";
import { Region } from "../../parts/region.tsx";
import { useWords } from "../../words/use-words.ts";
import { OutageBody } from "./outage-body.tsx";
import "./outage.css";

export function OutagePage() {
  const { t } = useWords();
  const { outage: id = "" } = useParams({ strict: false });
  const outage = useQuery(outageQuery(id));
  return (
    <PageBody title={t("outage.documentTitle", { id })}>
      <Region of={outage} height={800} whole>
        {(read) => <OutageBody of={read} />}
      </Region>
    </PageBody>
  );
}
