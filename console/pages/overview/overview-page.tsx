/** "Is anything down, can each month still be kept, what must I do, by when." */
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { overviewQuery } from "../../data/platforms.ts";
import { PageBody } from "../../parts/page-body.tsx";
import { Region } from "../../parts/region.tsx";
import { useWords } from "../../words/use-words.ts";
import { OverviewBody } from "./overview-body.tsx";
import "./overview.css";

const NoPlatform = lazy(() => import("./no-platform.tsx").then(({ NoPlatform }) => ({ default: NoPlatform })));

export function OverviewPage() {
  const { t } = useWords();
  const overview = useQuery(overviewQuery);
  return (
    <PageBody title={t("overview.title")}>
      <Region of={overview} height={600} whole>
        {(read) =>
          read.platforms.length > 0 ? (
            <OverviewBody of={read} />
          ) : (
            <Suspense fallback={null}>
              <NoPlatform />
            </Suspense>
          )
        }
      </Region>
    </PageBody>
  );
}
