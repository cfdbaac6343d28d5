/** What a fact says, beside its number. */
import { Popover } from "@patternfly/react-core";
import type { RefObject } from "react";
import { insideMain } from "../parts/inside-main.ts";
import { useWords } from "../words/use-words.ts";
import { FactDetail } from "./fact-detail.tsx";

type Props = { readonly seq: number; readonly anchor: RefObject<HTMLElement | null>; readonly close: () => void };

export function FactPopover({ seq, anchor, close }: Props) {
  const { t, f } = useWords();
  const title = t("shared.fact.title", { seq: f.count(seq) });
  return (
    <Popover
      isVisible
      triggerRef={anchor}
      aria-label={title}
      headerContent={title}
      headerComponent="h2"
      bodyContent={() => <FactDetail seq={seq} />}
      closeBtnAriaLabel={t("shared.fact.close")}
      maxWidth="34rem"
      appendTo={insideMain}
      shouldClose={close}
    />
  );
}
