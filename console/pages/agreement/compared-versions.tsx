/** What one version says that another does not, article by article and in words: the two are told by the address. */
import { useQuery } from "@tanstack/react-query";
import type { Agreement, AgreementComparison } from "../../../api/types.ts";
import { agreementComparisonQuery } from "../../data/agreement.ts";
import { Region } from "../../parts/region.tsx";
import { Select } from "../../parts/select.tsx";
import { useAddressState, useChangeAddress } from "../../shell/address.ts";
import { useWords } from "../../words/use-words.ts";
import { DifferenceTable } from "./difference-table.tsx";

export function ComparedVersions({ of }: { of: Agreement }) {
  const { t } = useWords();
  const { from, to } = useAddressState();
  const comparison = useQuery(agreementComparisonQuery(of.family, from, to));
  return (
    <section className="g-card g-stack" aria-labelledby="compared">
      <h2 className="g-h2" id="compared">
        {t("agreement.compared.title")}
      </h2>
      <Region of={comparison} height={160}>
        {(data) => <Compared of={data} />}
      </Region>
    </section>
  );
}

function Compared({ of }: { of: AgreementComparison }) {
  const { t, f } = useWords();
  const change = useChangeAddress();
  if (of.versions.length < 2) return <p className="g-sub g-sm">{t("agreement.compared.one")}</p>;
  const options = of.versions.map(
    ({ version, inForceFrom }) =>
      [
        version,
        inForceFrom === null
          ? t("agreement.compared.notAdopted", { version })
          : t("agreement.compared.adopted", { version, from: f.instant(inForceFrom) }),
      ] as const,
  );
  return (
    <>
      <div className="g-row">
        <Select
          label={t("agreement.compared.from")}
          value={of.from}
          options={options}
          onChange={(from) => change({ from, to: of.to })}
        />
        <Select
          label={t("agreement.compared.to")}
          value={of.to}
          options={options}
          onChange={(to) => change({ from: of.from, to })}
        />
      </div>
      <p className="g-text g-b" role="status">
        {t("agreement.compared.count", { count: of.differences.length, from: of.from, to: of.to })}
      </p>
      {of.differences.length > 0 && <DifferenceTable differences={of.differences} />}
    </>
  );
}
