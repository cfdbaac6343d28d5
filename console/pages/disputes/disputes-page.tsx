/** "What is in dispute, for how long, and what hangs on it"; the filter is told by the address. */
import { useQuery } from "@tanstack/react-query";
import { disputesQuery } from "../../data/disputes.ts";
import { platformsQuery } from "../../data/platforms.ts";
import { PageBody } from "../../parts/page-body.tsx";
import { Region } from "../../parts/region.tsx";
import { Select } from "../../parts/select.tsx";
import { useAddressState, useChangeAddress } from "../../shell/address.ts";
import { useWords } from "../../words/use-words.ts";
import { DisputeTable } from "./dispute-table.tsx";

export function DisputesPage() {
  const { t } = useWords();
  const change = useChangeAddress();
  const { platform } = useAddressState();
  const disputes = useQuery(disputesQuery(platform));
  const platforms = useQuery(platformsQuery).data?.items ?? [];
  const open = disputes.data?.items.filter(({ state }) => state === "open").length;
  return (
    <PageBody title={t("disputes.title")}>
      <div className="g-head">
        <h1 className="g-h1">{t("disputes.title")}</h1>
        {open !== undefined && <p className="g-lead">{t("disputes.lead", { count: open })}</p>}
      </div>
      <div className="g-row">
        <Select
          label={t("outages.platform")}
          value={platform ?? ""}
          options={[["", t("outages.all")], ...platforms.map(({ id, title }) => [id, title] as const)]}
          onChange={(chosen) => change({ platform: chosen })}
        />
      </div>
      <section className="g-card g-card--flush" aria-label={t("disputes.title")}>
        <Region of={disputes} height={200}>
          {({ items }) => <DisputeTable disputes={items} />}
        </Region>
      </section>
    </PageBody>
  );
}
