/** An act with consequences: these first, then one button. It takes the focus, and gives it back to what opened it. */
import { Button } from "@patternfly/react-core";
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useWords } from "../words/use-words.ts";
import { ActFailure } from "./act-failure.tsx";

type Props = {
  readonly title: string;
  /** Of its title: one below what it stands under. */
  readonly level?: "h3" | "h4";
  /** What the button says: the act itself. */
  readonly act: string;
  readonly pending: boolean;
  readonly error: Error | null;
  /** Null while something that is needed is missing. */
  readonly confirm: (() => void) | null;
  readonly cancel: () => void;
  /** Reads again what is changed, for whoever was told that somebody else was faster. */
  readonly readAgain?: () => void;
  readonly children: ReactNode;
};

export function ConfirmedAct({ title, level: Heading = "h4", act, pending, error, confirm, cancel, readAgain, children }: Props) {
  const { t } = useWords();
  const id = useId();
  const [missing, setMissing] = useState(false);
  const heading = useFocusWhileOpen();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(confirm === null);
    confirm?.();
  };
  return (
    <form className="g-act g-stack" aria-labelledby={id} onSubmit={submit} noValidate>
      <Heading className="g-h3" id={id} tabIndex={-1} ref={heading}>
        {title}
      </Heading>
      {children}
      {missing && confirm === null && (
        <p className="g-sm g-b" role="alert">
          {t("records.missing")}
        </p>
      )}
      <ActFailure error={error} {...(readAgain && { readAgain })} />
      <div className="g-row">
        <Button type="submit" variant="primary" isLoading={pending}>
          {act}
        </Button>
        <Button variant="link" onClick={cancel}>
          {t("records.cancel")}
        </Button>
      </div>
    </form>
  );
}

/** The heading takes the focus when it comes; whatever had it before gets it back. */
function useFocusWhileOpen() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return heading;
}
