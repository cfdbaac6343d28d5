/** "What did the amendment change, line by line"; the versions and what is shown are told by the address. */
import { Breadcrumb, BreadcrumbItem, ToggleGroup, ToggleGroupItem } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { Comparison } from "../../../api/types.ts";
import { comparisonQuery } from "../../data/disputes.ts";
import { links } from "../../parts/links.ts";
import { PageBody } from "../../parts/page-body.tsx";
import { Region } from "../../parts/region.tsx";
import { Select } from "../../parts/select.tsx";
import { FactLink } from "../../proof/fact-link.tsx";
import { useAddressState, useChangeAddress } from "../../shell/address.ts";
import { useWords } from "../../words/use-words.ts";
import { ComparedLines } from "./compared-lines.tsx";

export function ComparisonPage() {
  const { t, f } = useWords();
  const { platform = "", month = "" } = useParams({ strict: false });
  const { from, to } = useAddressState();
  const versions = { ...numbered("from", from), ...numbered("to", to) };
  const comparison = useQuery(comparisonQuery(platform, month, versions));
  return (
    <PageBody title={t("comparison.documentTitle", { month: f.monthAndYear(month), platform })}>
      <Region of={comparison} height={600} whole>
        {(of) => (
          <>
            <Head of={of} />
            <ComparedLines of={of} />
          </>
        )}
      </Region>
    </PageBody>
  );
}

const numbered = (name: "from" | "to", text: string | undefined) =>
  text !== undefined && /^\d{1,6}$/.test(text) ? { [name]: Number(text) } : {};

function Head({ of }: { of: Comparison }) {
  const { t, f } = useWords();
  const change = useChangeAddress();
  const { all } = useAddressState();
  const month = f.monthAndYear(of.month);
  const moved = of.lines.filter((line) => line.moved).length;
  const options = of.versions.map((version) => [String(version), t("statement.versions.version", { version })] as const);
  return (
    <div className="g-head">
      <Breadcrumb aria-label={t("shell.breadcrumb")}>
        <BreadcrumbItem to={links.statements()}>{t("statements.title")}</BreadcrumbItem>
        <BreadcrumbItem to={links.statement(of.platform, of.month)}>{`${of.platformTitle}, ${month}`}</BreadcrumbItem>
        <BreadcrumbItem isActive>{t("comparison.breadcrumb")}</BreadcrumbItem>
      </Breadcrumb>
      <h1 className="g-h1">
        {t("comparison.title", {
          month: `${f.ofMonth(of.month)} ${of.month.slice(0, 4)}`,
          from: of.from.version,
          to: of.to.version,
        })}
      </h1>
      <p className="g-lead">
        {t("comparison.lead", { count: moved })}
        {of.because.length > 0 && (
          <span className="g-row">
            {t("comparison.because")}
            {of.because.map(({ seq, kind }) => (
              <FactLink key={seq} seq={seq} kind={kind} />
            ))}
          </span>
        )}
      </p>
      <div className="g-row">
        <Select
          label={t("comparison.from")}
          value={String(of.from.version)}
          options={options}
          onChange={(from) => change({ from, to: String(of.to.version) })}
        />
        <Select
          label={t("comparison.to")}
          value={String(of.to.version)}
          options={options}
          onChange={(to) => change({ to, from: String(of.from.version) })}
        />
        <ToggleGroup isCompact aria-label={t("comparison.show")}>
          <ToggleGroupItem
            text={t("comparison.onlyMoved")}
            isSelected={all === undefined}
            onChange={() => change({ all: undefined })}
          />
          <ToggleGroupItem
            text={t("comparison.everyLine")}
            isSelected={all !== undefined}
            onChange={() => change({ all: "1" })}
          />
        </ToggleGroup>
      </div>
    </div>
  );
}
