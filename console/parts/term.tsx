/** A word of the agreement that opens its definition: by click, by Enter, and while the pointer rests on it or on what it opened. */
import { Popover } from "@patternfly/react-core";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../words/use-words.ts";
import { insideMain } from "./inside-main.ts";

type Props = { readonly title: string; readonly text: string; readonly article?: string };

/** Opened by the pointer it goes when the pointer goes; pinned it stays until it is closed. */
type Opened = "no" | "hovered" | "pinned";

/** Long enough to cross the text without opening, and to reach what was opened. WCAG 1.4.13. */
const restMs = 300;

export function Term({ title, text, article }: Props) {
  const { t } = useWords();
  const [opened, setOpened] = useState<Opened>("no");
  const { enter, leave } = useRest(
    () => setOpened((was) => (was === "no" ? "hovered" : was)),
    () => setOpened((was) => (was === "hovered" ? "no" : was)),
  );
  const trigger = useRef<HTMLButtonElement>(null);
  const close = (event: MouseEvent | KeyboardEvent) => {
    const onTrigger = event.type === "click" && event.target instanceof Node && trigger.current?.contains(event.target);
    setOpened((was) => (was === "hovered" && onTrigger ? "pinned" : "no"));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button is the control; across the portal, this hears the pointer on what it opened
    <span onMouseEnter={enter} onMouseLeave={leave}>
      <Popover
        isVisible={opened !== "no"}
        shouldOpen={() => setOpened("pinned")}
        shouldClose={close}
        withFocusTrap={opened === "hovered" ? false : undefined}
        headerContent={title}
        headerComponent="h2"
        bodyContent={text}
        footerContent={article && t("shared.article", { article })}
        closeBtnAriaLabel={t("shared.fact.close")}
        className="g-floats"
        appendTo={insideMain}
      >
        <button ref={trigger} type="button" className="g-term">
          {title}
        </button>
      </Popover>
    </span>
  );
}

/** Tells that the pointer has come to rest, and that it has been gone for as long. */
function useRest(come: () => void, gone: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const later = (then: () => void) => () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(then, restMs);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return { enter: later(come), leave: later(gone) };
}
