/** How a figure is computed: the rule, its lines in seconds, and what they come to. */
import { Popover } from "@patternfly/react-core";
import type { RefObject } from "react";
import { useWords } from "../words/use-words.ts";
import type { Computation } from "./computation.ts";
import { insideMain } from "./inside-main.ts";
import { links } from "./links.ts";

type Props = {
  readonly of: Computation;
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly close: () => void;
};

export function ComputationPopover({ of, anchor, close }: Props) {
  const { t } = useWords();
  return (
    <Popover
      isVisible
      shouldClose={close}
      triggerRef={anchor}
      headerContent={t("computed.title", { figure: of.figure })}
      headerComponent="h2"
      closeBtnAriaLabel={t("shared.fact.close")}
      appendTo={insideMain}
      className="g-floats"
      position="bottom-start"
      flipBehavior={["bottom-start", "bottom-end", "top-start", "top-end"]}
      maxWidth="28rem"
      bodyContent={
        <div className="g-stack g-computed">
          <p>{of.rule}</p>
          <dl>
            {of.lines.map(({ words, value, total }) => (
              <div key={words} className={total ? "g-b" : undefined}>
                <dt>{words}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <p className="g-b">{of.result}</p>
        </div>
      }
      footerContent={<a href={links.agreement()}>{t("computed.agreement")}</a>}
    />
  );
}
