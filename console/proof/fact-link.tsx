/** A fact by its number, with its check; the number opens what it says and how it was checked. */
import { Button } from "@patternfly/react-core";
import { lazy, Suspense, useRef, useState } from "react";
import { CheckIcon, ClockIcon, WarningIcon } from "../parts/icons.ts";
import { useWords } from "../words/use-words.ts";
import { kindWords } from "./kind-words.ts";
import { useCheck } from "./use-check.ts";

const FactPopover = lazy(() => import("./fact-popover.tsx").then(({ FactPopover }) => ({ default: FactPopover })));

type Props = {
  readonly seq: number;
  /** Where it is told, the fact is named in words before its number. */
  readonly kind?: string;
  readonly after?: string | undefined;
};

export function FactLink({ seq, kind, after }: Props) {
  const { t, f } = useWords();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <span id={`fact-${seq}`}>
      {kind && `${[kindWords(kind, t), after].filter(Boolean).join(", ")} · `}
      <span className="g-nowrap">
        <Button ref={anchor} variant="link" isInline aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t("shared.fact.label", { seq: f.count(seq) })}
        </Button>{" "}
        <CheckMark seq={seq} />
      </span>
      {open && (
        <Suspense fallback={null}>
          <FactPopover seq={seq} anchor={anchor} close={() => setOpen(false)} />
        </Suspense>
      )}
    </span>
  );
}

/** Whether the proof of a fact holds, as it was checked here. */
export function CheckMark({ seq }: { seq: number }) {
  const { t } = useWords();
  const { data, isPending } = useCheck(seq);
  const state = data ? (data.checked.ok ? "verified" : "failed") : isPending ? "checking" : "unchecked";
  return (
    <>
      {state === "verified" && <CheckIcon className="g-c-up" />}
      {state === "failed" && <WarningIcon className="g-c-down" />}
      {(state === "checking" || state === "unchecked") && <ClockIcon className="g-c-unknown" />}
      <span className="pf-v6-screen-reader">{t(`shared.fact.${state}`)}</span>
    </>
  );
}
