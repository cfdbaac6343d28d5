/** Help beside a figure: its rule, with this month's numbers in it. */
import { lazy, Suspense, useRef, useState } from "react";
import { useWords } from "../words/use-words.ts";
import type { Computation } from "./computation.ts";
import { UnknownIcon } from "./icons.ts";

const ComputationPopover = lazy(() =>
  import("./computation-popover.tsx").then(({ ComputationPopover }) => ({ default: ComputationPopover })),
);

type Props = {
  readonly of: Computation;
  /** What the figure is of, where several like it are on the page. */
  readonly about?: string;
};

export function HowComputed({ of, about }: Props) {
  const { t } = useWords();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    if (isWithoutFocus()) anchor.current?.focus();
  };
  const figure = about === undefined ? of.figure : `${of.figure}, ${about}`;
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className="g-how g-no-print"
        aria-label={t("computed.how", { figure })}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <UnknownIcon />
      </button>
      {open && (
        <Suspense fallback={null}>
          <ComputationPopover of={of} anchor={anchor} close={close} />
        </Suspense>
      )}
    </>
  );
}

/** Whether the focus is nowhere, or on what is going away: a click elsewhere has taken it already. */
function isWithoutFocus(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.closest('[role="dialog"]') !== null;
}
