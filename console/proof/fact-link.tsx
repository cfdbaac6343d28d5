/** A fact by its number, with its check; the number opens what it says and how it was checked. */
import { Button } from "@patternfly/react-core/dist/esm/components/Button";
import { Popover } from "@patternfly/react-core/dist/esm/components/Popover";
import { CheckIcon, ClockIcon, WarningIcon } from "../parts/icons.ts";
import { insideMain } from "../parts/inside-main.ts";
import { useWords } from "../words/use-words.ts";
import { FactDetail, kindWords } from "./fact-detail.tsx";
import { useCheck } from "./use-check.ts";

type Props = {
  readonly seq: number;
  /** Where it is told, the fact is named in words before its number. */
  readonly kind?: string;
  readonly after?: string | undefined;
};

export function FactLink({ seq, kind, after }: Props) {
  const { t, f } = useWords();
  return (
    <span id={`fact-${seq}`}>
      {kind && `${[kindWords(kind, t), after].filter(Boolean).join(", ")} · `}
      <span className="g-nowrap">
        <Popover
          aria-label={t("common.fact.title", { seq: f.count(seq) })}
          headerContent={t("common.fact.title", { seq: f.count(seq) })}
          headerComponent="h2"
          bodyContent={() => <FactDetail seq={seq} />}
          closeBtnAriaLabel={t("common.fact.close")}
          maxWidth="34rem"
          appendTo={insideMain}
        >
          <Button variant="link" isInline>
            {t("common.fact.label", { seq: f.count(seq) })}
          </Button>
        </Popover>{" "}
        <CheckMark seq={seq} />
      </span>
    </span>
  );
}

function CheckMark({ seq }: { seq: number }) {
  const { t } = useWords();
  const { data, isPending } = useCheck(seq);
  const state = data ? (data.checked.ok ? "verified" : "failed") : isPending ? "checking" : "unchecked";
  return (
    <>
      {state === "verified" && <CheckIcon className="g-c-up" />}
      {state === "failed" && <WarningIcon className="g-c-down" />}
      {(state === "checking" || state === "unchecked") && <ClockIcon className="g-c-unknown" />}
      <span className="pf-v6-screen-reader">{t(`common.fact.${state}`)}</span>
    </>
  );
}
