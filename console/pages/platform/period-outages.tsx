/** The outages of this platform, newest first. */
import { useQuery } from "@tanstack/react-query";
import { outagesQuery } from "../../data/outages.ts";
import { links } from "../../parts/links.ts";
import { OutageTable } from "../../parts/outage-table.tsx";
import { Region } from "../../parts/region.tsx";
import { useWords } from "../../words/use-words.ts";

export function PeriodOutages({ platform }: { platform: string }) {
  const { t } = useWords();
  const outages = useQuery(outagesQuery({ platform }));
  return (
    <section className="g-card g-card--flush" aria-labelledby="outages">
      <div className="g-card__head">
        <h2 className="g-h2" id="outages">
          {t("platform.outages")}
        </h2>
        <a className="g-end g-sm" href={links.outages({ platform })}>
          {t("platform.allOutages")}
        </a>
      </div>
      <Region of={outages} height={120}>
        {({ items }) => <OutageTable outages={items} label={t("platform.outages")} empty={t("platform.noOutage")} />}
      </Region>
    </section>
  );
}
