/** A text to be taken elsewhere, with a button that copies it. `label` says what it is. */
import { ClipboardCopy } from "@patternfly/react-core";
import { useWords } from "../words/use-words.ts";

export function CopyText({ label, children }: { readonly label: string; readonly children: string }) {
  const { t } = useWords();
  return (
    <ClipboardCopy isReadOnly isCode hoverTip={t("shared.copy")} clickTip={t("shared.copied")} textAriaLabel={label}>
      {children}
    </ClipboardCopy>
  );
}
