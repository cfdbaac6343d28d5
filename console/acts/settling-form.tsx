/** An act that settles something: what it would move is shown before it can be confirmed. */
import { Button } from "@patternfly/react-core";
import { type FormEvent, type ReactNode, useState } from "react";
import { type Settling, usePreview, useSettle } from "../data/disputes.ts";
import { CheckIcon } from "../parts/icons.ts";
import { useWords } from "../words/use-words.ts";
import { ActFailure } from "./act-failure.tsx";
import { PreviewTable } from "./preview-table.tsx";

type Props = {
  /** Null while something that is needed is missing. */
  readonly settling: Settling | null;
  readonly title: string;
  readonly cancel?: () => void;
  readonly children: ReactNode;
};

/** The fields first; then the figures that would move, and one button. A field that changes takes the preview back. */
export function SettlingForm({ settling, title, cancel, children }: Props) {
  const { t } = useWords();
  const preview = usePreview();
  const settle = useSettle();
  const [shown, setShown] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const now = JSON.stringify(settling);
  const isShown = shown === now && preview.data !== undefined;
  const look = (event: FormEvent) => {
    event.preventDefault();
    setMissing(settling === null);
    if (settling) preview.mutate(settling, { onSuccess: () => setShown(now) });
  };
  const confirm = () => settling && settle.mutate({ ...settling, key: `settle-${hashOf(now)}` });
  const recorded: { readonly id: string } | undefined = settle.data;
  if (recorded)
    return (
      <p className="g-text g-b" role="status">
        <CheckIcon className="g-c-up" /> {t("records.done", { id: recorded.id })}
      </p>
    );
  return (
    <form className="g-stack" aria-label={title} onSubmit={look} noValidate>
      {children}
      {missing && settling === null && (
        <p className="g-sm g-c-down" role="alert">
          {t("records.missing")}
        </p>
      )}
      <ActFailure error={preview.error ?? settle.error} />
      {isShown && preview.data && <PreviewTable of={preview.data} />}
      <div className="g-row">
        {isShown ? (
          <Button variant="primary" isLoading={settle.isPending} onClick={confirm}>
            {t("records.confirm")}
          </Button>
        ) : (
          <Button type="submit" variant="primary" isLoading={preview.isPending}>
            {t("records.preview")}
          </Button>
        )}
        {cancel && (
          <Button variant="link" onClick={cancel}>
            {t("records.cancel")}
          </Button>
        )}
      </div>
    </form>
  );
}

/** A key for every attempt at the same act within one page: what was typed, shortened. */
function hashOf(text: string): string {
  let hash = 0;
  for (const letter of text) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return `${pageKey}-${hash >>> 0}`;
}

const pageKey = crypto.randomUUID();
