/** What stands between the form and its saving: what is missing, a probe that fails, a refusal. */
import { Button } from "@patternfly/react-core";
import { ActFailure } from "../../acts/act-failure.tsx";
import { Notice } from "../../parts/notice.tsx";
import { useWords } from "../../words/use-words.ts";

type SaveNoticesProps = { missing: number; failing: boolean; refused: Error | null; saveAnyway: () => void };

export function SaveNotices({ missing, failing, refused, saveAnyway }: SaveNoticesProps) {
  const { t } = useWords();
  return (
    <>
      {missing > 0 && <Notice variant="danger" component="h2" title={t("connect.missing", { count: missing })} />}
      {failing && (
        <Notice variant="warning" component="h2" title={t("connect.someFail")}>
          <Button variant="secondary" size="sm" onClick={saveAnyway}>
            {t("connect.saveAnyway")}
          </Button>
        </Notice>
      )}
      <ActFailure error={refused} />
    </>
  );
}
