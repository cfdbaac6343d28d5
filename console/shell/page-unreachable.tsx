/** A page whose parts could not be fetched: the server went, or has a newer console. */
import { Button } from "@patternfly/react-core";
import { Notice } from "../parts/notice.tsx";
import { PageBody } from "../parts/page-body.tsx";
import { useWords } from "../words/use-words.ts";

export function PageUnreachable() {
  const { t } = useWords();
  const retry = (
    <Button variant="link" isInline onClick={() => location.reload()}>
      {t("shared.error.retry")}
    </Button>
  );
  return (
    <PageBody title={t("shared.error.title")}>
      <Notice variant="warning" component="h1" title={t("shared.error.title")} actionLinks={retry}>
        {t("shared.error.page")}
      </Notice>
    </PageBody>
  );
}
