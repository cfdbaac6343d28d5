/** Nothing is supervised yet: what to do about it. */
import { Button, EmptyState, EmptyStateActions, EmptyStateBody, EmptyStateFooter } from "@patternfly/react-core";
import { StartDemonstration } from "../../acts/start-demonstration.tsx";
import { links } from "../../parts/links.ts";
import { useMay } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";

export function NoPlatform() {
  const { t } = useWords();
  const mayDemonstrate = useMay("demonstration:run");
  return (
    <EmptyState headingLevel="h1" titleText={t("overview.empty.title")}>
      <EmptyStateBody>{t("overview.empty.text")}</EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <Button component="a" href={links.connect()} variant="primary">
            {t("overview.empty.connect")}
          </Button>
          {mayDemonstrate && <StartDemonstration />}
        </EmptyStateActions>
        <p className="g-sub g-sm">{t("overview.empty.command", { command: "garant platform connect --help" })}</p>
      </EmptyStateFooter>
    </EmptyState>
  );
}
