/** Which platform's records, and the acts that begin on none of them. */
import { Breadcrumb, BreadcrumbItem, Button } from "@patternfly/react-core";
import type { Platform } from "../../../api/types.ts";
import { links } from "../../parts/links.ts";
import { useAddressState, useChangeAddress } from "../../shell/address.ts";
import { useMay } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";

export function Head({ of }: { of: Platform }) {
  const { t } = useWords();
  const change = useChangeAddress();
  const { act } = useAddressState();
  const may = { exclude: useMay("exclusion:declare"), void: useMay("observations:void"), zones: useMay("zones:record") };
  const begin = (chosen: string) => () => change({ act: chosen, of: undefined });
  return (
    <div className="g-head">
      <Breadcrumb aria-label={t("shell.breadcrumb")}>
        <BreadcrumbItem to={links.platforms()}>{t("shell.platforms")}</BreadcrumbItem>
        <BreadcrumbItem to={links.platform(of.id)}>{of.title}</BreadcrumbItem>
        <BreadcrumbItem isActive>{t("records.name")}</BreadcrumbItem>
      </Breadcrumb>
      <h1 className="g-h1">{t("records.title", { platform: of.title })}</h1>
      <p className="g-lead">{t("records.lead")}</p>
      {!act && (
        <div className="g-row">
          {may.exclude && (
            <Button variant="secondary" onClick={begin("declare-exclusion")}>
              {t("records.act.declare-exclusion")}
            </Button>
          )}
          {may.void && (
            <Button variant="secondary" onClick={begin("void-observations")}>
              {t("records.act.void-observations")}
            </Button>
          )}
          {may.zones && (
            <Button variant="secondary" onClick={begin("record-zones")}>
              {t("records.act.record-zones")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
