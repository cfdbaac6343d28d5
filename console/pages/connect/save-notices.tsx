/** What stands between the form and its saving: what is missing, a probe that fails, a refusal. */
import { Button } from "@patternfly/react-core";
import { ActFailure } from "../../acts/act-failure.tsx";
import { Notice } from "../../parts/notice.tsx";
import { useWords } from "../../words/use-words.ts";

type SaveNoticesProps = {
  readonly missing: number;
  readonly failing: boolean;
  readonly refused: Error | null;
  readonly saveAnyway: () => void;
  /** Where what is changed was read before. */
  readonly readAgain?: () => void;
};

export function SaveNotices({ missing, failing, refused, saveAnyway, readAgain }: SaveNoticesProps) {
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
      <ActFailure error={refused} {...(readAgain && { readAgain })} />
    </>
  );
}
