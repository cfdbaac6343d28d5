/** Somebody else was faster: who, when, and the way to what is there now. Nothing of the reader's was saved, nothing of theirs is lost. */
import { Button } from "@patternfly/react-core";
import { useEffect, useRef } from "react";
import type { Changed } from "../../api/types.ts";
import { Notice } from "../parts/notice.tsx";
import { When } from "../parts/when.tsx";
import { useWords } from "../words/use-words.ts";

type Props = { readonly changed: Changed; readonly readAgain: (() => void) | undefined };

/** Takes the focus: what was pressed is far from it on a long form. */
export function ChangedMeanwhile({ changed: { by, party, at }, readAgain }: Props) {
  const { t } = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const who = by ?? t(`acts.changedBy.${party ?? "somebody"}`);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice variant="warning" component="h2" title={t("acts.changedMeanwhile", { who })}>
        <p>
          <When at={at} />. {t("acts.changedNote")}
        </p>
        {readAgain && (
          <Button variant="secondary" size="sm" onClick={readAgain}>
            {t("acts.readAgain")}
          </Button>
        )}
      </Notice>
    </div>
  );
}
