/** The way to report, one click from anywhere but the report's own page. */
import { Button } from "@patternfly/react-core";
import { useRouterState } from "@tanstack/react-router";
import { FlagIcon } from "../parts/icons.ts";
import { links } from "../parts/links.ts";
import { useWords } from "../words/use-words.ts";

export function ReportButton() {
  const { t } = useWords();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  if (path === links.report()) return null;
  return (
    <>
      <Button className="g-hide-small" component="a" href={links.report()} variant="secondary" icon={<FlagIcon />}>
        {t("shell.report")}
      </Button>
      <Button
        className="g-only-small"
        component="a"
        href={links.report()}
        variant="secondary"
        size="sm"
        icon={<FlagIcon />}
        aria-label={t("shell.report")}
      >
        {t("shell.reportShort")}
      </Button>
    </>
  );
}
