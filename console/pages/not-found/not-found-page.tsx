/** An address that is none of the console's. */
import { links } from "../../parts/links.ts";
import { Notice } from "../../parts/notice.tsx";
import { PageBody } from "../../parts/page-body.tsx";
import { useWords } from "../../words/use-words.ts";

export function NotFoundPage() {
  const { t } = useWords();
  return (
    <PageBody title={t("shared.error.notFoundTitle")}>
      <Notice
        variant="info"
        component="h1"
        title={t("shared.error.notFoundTitle")}
        actionLinks={<a href={links.overview()}>{t("shared.error.home")}</a>}
      >
        {t("shared.error.notFound")}
      </Notice>
    </PageBody>
  );
}
