/** "Is anything down, can each month still be kept, what must I do, by when." */
import { useQuery } from "@tanstack/react-query";
import { overviewQuery } from "../../data/platforms.ts";
import { PageBody } from "../../parts/page-body.tsx";
import { Region } from "../../parts/region.tsx";
import { useWords } from "../../words/use-words.ts";
import { NoPlatform } from "./no-platform.tsx";
import { OverviewBody } from "./overview-body.tsx";
import "./overview.css";

export function OverviewPage() {
  const { t } = useWords();
  const overview = useQuery(overviewQuery);
  return (
    <PageBody title={t("overview.title")}>
      <Region of={overview} height={600} whole>
        {(read) => (read.platforms.length === 0 ? <NoPlatform /> : <OverviewBody of={read} />)}
      </Region>
    </PageBody>
  );
}
