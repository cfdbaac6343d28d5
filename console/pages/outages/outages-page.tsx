/** Every outage, newest first; the filter is told by the address. */
import { ToggleGroup, ToggleGroupItem } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { outagesQuery } from "../../data/outages.ts";
import { platformsQuery } from "../../data/platforms.ts";
import { OutageTable } from "../../parts/outage-table.tsx";
import { PageBody } from "../../parts/page-body.tsx";
import { Region } from "../../parts/region.tsx";
import { Select } from "../../parts/select.tsx";
import { useAddressState, useChangeAddress } from "../../shell/address.ts";
import { useWords } from "../../words/use-words.ts";

const states = ["open", "closed"] as const;

export function OutagesPage() {
  const { t } = useWords();
  const change = useChangeAddress();
  const address = useAddressState();
  const { platform } = address;
  const state = states.find((known) => known === address.state);
  const outages = useQuery(outagesQuery({ ...(platform ? { platform } : {}), ...(state ? { state } : {}) }));
  const platforms = useQuery(platformsQuery).data?.items ?? [];
  const filtered = platform !== undefined || state !== undefined;
  return (
    <PageBody title={t("outages.title")}>
      <div className="g-head">
        <h1 className="g-h1">{t("outages.title")}</h1>
        <p className="g-lead">{t("outages.lead")}</p>
      </div>
      <div className="g-row">
        <Select
          label={t("outages.platform")}
          value={platform ?? ""}
          options={[["", t("outages.all")], ...platforms.map(({ id, title }) => [id, title] as const)]}
          onChange={(chosen) => change({ platform: chosen })}
        />
        <ToggleGroup isCompact aria-label={t("outages.state")}>
          <ToggleGroupItem text={t("outages.any")} isSelected={!state} onChange={() => change({ state: undefined })} />
          <ToggleGroupItem text={t("outages.open")} isSelected={state === "open"} onChange={() => change({ state: "open" })} />
          <ToggleGroupItem
            text={t("outages.closed")}
            isSelected={state === "closed"}
            onChange={() => change({ state: "closed" })}
          />
        </ToggleGroup>
      </div>
      <section className="g-card g-card--flush" aria-label={t("outages.title")}>
        <Region of={outages} height={240}>
          {({ items }) => (
            <OutageTable
              outages={items}
              label={t("outages.title")}
              empty={t(filtered ? "outages.emptyFilter" : "outages.empty")}
              withPlatform
            />
          )}
        </Region>
      </section>
    </PageBody>
  );
}
