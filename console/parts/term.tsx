/** A word of the agreement that opens its definition: by click, by Enter. */
import { Popover } from "@patternfly/react-core";
import { useWords } from "../words/use-words.ts";
import { insideMain } from "./inside-main.ts";

type Props = { readonly title: string; readonly text: string; readonly article?: string };

export function Term({ title, text, article }: Props) {
  const { t } = useWords();
  return (
    <Popover
      headerContent={title}
      headerComponent="h2"
      bodyContent={text}
      footerContent={article && t("shared.article", { article })}
      closeBtnAriaLabel={t("shared.fact.close")}
      appendTo={insideMain}
    >
      <button type="button" className="g-term">
        {title}
      </button>
    </Popover>
  );
}
