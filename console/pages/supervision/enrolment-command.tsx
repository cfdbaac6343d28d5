/** The command by which an agent enrols, with its one-time token: shown once. */
import type { InvitedVantage } from "../../../api/types.ts";
import { CopyText } from "../../parts/copy-text.tsx";
import { Notice } from "../../parts/notice.tsx";
import { When } from "../../parts/when.tsx";
import { useWords } from "../../words/use-words.ts";

export function EnrolmentCommand({ invited }: { invited: InvitedVantage }) {
  const { t } = useWords();
  return (
    <Notice variant="success" component="h2" title={t("supervision.invited", { title: invited.title })}>
      <p>
        {t("supervision.once")} <When at={invited.expiresAt} />
      </p>
      <CopyText label={t("supervision.command")}>
        {`GARANT_ENROLMENT_TOKEN=${invited.token} garant agent --server ${location.origin}`}
      </CopyText>
    </Notice>
  );
}
