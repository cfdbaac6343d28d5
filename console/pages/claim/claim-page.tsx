/** "What do I send, to whom, with what": the claim of a month's penalty, ready to be sent; that it was sent becomes a fact. Console, 5.5. */
import { Breadcrumb, BreadcrumbItem } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { Statement } from "../../../api/types.ts";
import { pointsDue } from "../../../api/writing/claim-letter.ts";
import { statementQuery } from "../../data/statements.ts";
import { links } from "../../parts/links.ts";
import { PageBody } from "../../parts/page-body.tsx";
import { Region } from "../../parts/region.tsx";
import { useMay } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";
import { Letter } from "./letter.tsx";
import { SentForm } from "./sent-form.tsx";

export function ClaimPage() {
  const { t, f } = useWords();
  const { platform = "", month = "" } = useParams({ strict: false });
  const statement = useQuery(statementQuery(platform, month));
  return (
    <PageBody title={t("claim.documentTitle", { month: f.monthAndYear(month), platform })}>
      <Region of={statement} height={500} whole>
        {(of) => <Claim of={of} />}
      </Region>
    </PageBody>
  );
}

function Claim({ of }: { of: Statement }) {
  const { t, f } = useWords();
  const may = useMay("penalty:claim");
  const month = f.monthAndYear(of.month);
  return (
    <>
      <div className="g-head">
        <Breadcrumb aria-label={t("shell.breadcrumb")}>
          <BreadcrumbItem to={links.statements()}>{t("statements.title")}</BreadcrumbItem>
          <BreadcrumbItem to={links.statement(of.platform, of.month)}>{`${of.platformTitle}, ${month}`}</BreadcrumbItem>
          <BreadcrumbItem isActive>{t("claim.title")}</BreadcrumbItem>
        </Breadcrumb>
        <h1 className="g-h1">{t("claim.heading", { month })}</h1>
        <p className="g-lead">{t("claim.lead")}</p>
      </div>
      {pointsDue(of) === null ? (
        <p className="g-card">{t("claim.nothing")}</p>
      ) : (
        <div className="g-grid g-21">
          <Letter of={of} />
          {may ? <SentForm of={of} /> : <p className="g-card">{t("claim.notYours")}</p>}
        </div>
      )}
    </>
  );
}
