/** A reading account can't report: who can, and how to be heard meanwhile. */

import { Notice } from "../../parts/notice.tsx";
import { useSession } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";

export function NotAllowed() {
  const { t } = useWords();
  const { support } = useSession();
  return (
    <Notice variant="info" component="h2" title={t("report.notAllowed")}>
      <p>{t("report.notAllowedText", { permission: "outage:report" })}</p>
      {support.phone && <p>{t("report.phone", { phone: support.phone })}</p>}
      {support.email && <p>{t("report.email", { email: support.email })}</p>}
    </Notice>
  );
}
