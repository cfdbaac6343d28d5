/** Which month of which platform, whether it is frozen, and its files. */
import { Breadcrumb, BreadcrumbItem } from "@patternfly/react-core";
import type { Statement } from "../../../api/types.ts";
import { capital } from "../../../api/writing/format.ts";
import { FrozenIcon } from "../../parts/icons.ts";
import { PlainLabel } from "../../parts/labels.tsx";
import { links } from "../../parts/links.ts";
import { When } from "../../parts/when.tsx";
import { useWords } from "../../words/use-words.ts";
import { Downloads } from "./downloads.tsx";

export function Head({ of }: { of: Statement }) {
  const { t, f } = useWords();
  const month = f.monthAndYear(of.month);
  return (
    <div className="g-head">
      <Breadcrumb aria-label={t("shell.breadcrumb")}>
        <BreadcrumbItem to={links.statements()}>{t("statements.title")}</BreadcrumbItem>
        <BreadcrumbItem to={links.platform(of.platform)}>{of.platformTitle}</BreadcrumbItem>
        <BreadcrumbItem isActive>{capital(month)}</BreadcrumbItem>
      </Breadcrumb>
      <div className="g-row">
        <h1 className="g-h1">{t("statement.title", { month })}</h1>
        {of.state === "under-way" ? (
          <PlainLabel>{t("statement.notFrozen")}</PlainLabel>
        ) : (
          <PlainLabel icon={<FrozenIcon />}>
            {of.state === "amended" ? t("statements.amendedVersion", { version: of.version }) : t("statements.states.frozen")}
          </PlainLabel>
        )}
        <span className="g-end g-hide-small">
          <Downloads of={of} />
        </span>
      </div>
      <p className="g-lead">
        {of.platformTitle} · {of.figures.indicator}, {t("statement.article", { article: of.agreement.article })} ·{" "}
        {of.frozenAt === null ? (
          <>
            {t("statement.freezesAt")} <When at={of.freezesAt} />
          </>
        ) : (
          <>
            {t("statement.frozenAt")} <When at={of.frozenAt} />. {of.figures.disputed > 0 && t("statement.mayBeAmended")}
          </>
        )}
      </p>
    </div>
  );
}
