/** Marks a rule that comes from a parameter and not from the agreement; it opens the reason. */
import { Popover } from "@patternfly/react-core";
import { useWords } from "../words/use-words.ts";
import { ParameterIcon } from "./icons.ts";
import { insideMain } from "./inside-main.ts";
import { PlainLabel } from "./labels.tsx";

type Props = {
  /** What the parameter decides. */
  readonly title: string;
  readonly reason: string | null;
};

export function ParameterLabel({ title, reason }: Props) {
  const { t } = useWords();
  const label = (
    <PlainLabel icon={<ParameterIcon />} compact>
      {t("shared.parameter")}
    </PlainLabel>
  );
  if (reason === null) return label;
  return (
    <Popover
      headerContent={title}
      headerComponent="h2"
      bodyContent={reason}
      closeBtnAriaLabel={t("shared.fact.close")}
      appendTo={insideMain}
    >
      <button type="button" className="g-plain-button" aria-label={`${t("shared.parameter")}, ${title}`}>
        {label}
      </button>
    </Popover>
  );
}
