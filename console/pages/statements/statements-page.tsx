/** "Which months were missed, and which can still be claimed"; the filter is told by the address. */
import { useQuery } from "@tanstack/react-query";
import type { StatementSummary } from "../../../api/types.ts";
import { platformsQuery } from "../../data/platforms.ts";
import { statementsQuery } from "../../data/statements.ts";
import { PageBody } from "../../parts/page-body.tsx";
import { Region } from "../../parts/region.tsx";
import { Select } from "../../parts/select.tsx";
import { type AddressState, useAddressState, useChangeAddress } from "../../shell/address.ts";
import { useWords } from "../../words/use-words.ts";
import { PeriodDownloads } from "./period-downloads.tsx";
import { StatementTable } from "./statement-table.tsx";

const states = ["under-way", "frozen", "amended"] as const;
const verdicts = ["met", "missed", "open", "unproven"] as const;

export function StatementsPage() {
  const { t } = useWords();
  const change = useChangeAddress();
  const address = useAddressState();
  const statements = useQuery(statementsQuery(address.platform));
  const platforms = useQuery(platformsQuery).data?.items ?? [];
  return (
    <PageBody title={t("statements.title")}>
      <div className="g-head">
        <h1 className="g-h1">{t("statements.title")}</h1>
        <p className="g-lead">{t("statements.lead")}</p>
      </div>
      <div className="g-row">
        <Select
          label={t("outages.platform")}
          value={address.platform ?? ""}
          options={[["", t("outages.all")], ...platforms.map(({ id, title }) => [id, title] as const)]}
          onChange={(platform) => change({ platform })}
        />
        <Select
          label={t("statements.state")}
          value={address.state ?? ""}
          options={[["", t("shared.all")], ...states.map((state) => [state, t(`statements.states.${state}`)] as const)]}
          onChange={(state) => change({ state })}
        />
        <Select
          label={t("statements.verdict")}
          value={address.verdict ?? ""}
          options={[["", t("shared.all")], ...verdicts.map((verdict) => [verdict, t(`shared.verdict.${verdict}`)] as const)]}
          onChange={(verdict) => change({ verdict })}
        />
      </div>
      <PeriodDownloads months={(statements.data?.items ?? []).map(({ month }) => month)} platform={address.platform} />
      <section className="g-card g-card--flush" aria-label={t("statements.title")}>
        <Region of={statements} height={240}>
          {({ items }) => (
            <StatementTable
              statements={items.filter((one) => fits(one, address))}
              none={items.length === 0}
              best={new Map(platforms.map(({ id, month }) => [id, month.atBest.shown]))}
            />
          )}
        </Region>
      </section>
    </PageBody>
  );
}

const fits = (one: StatementSummary, { state, verdict }: AddressState): boolean =>
  (!state || one.state === state) && (!verdict || one.verdict === verdict);
