/** One fact: what it says, who recorded it and when, and its proof step by step. `j` and `k` go to its neighbours. */
import { useEffect, useRef } from "react";
import { Digest } from "../../parts/digest.tsx";
import { NextIcon, PreviousIcon } from "../../parts/icons.ts";
import { withState } from "../../parts/links.ts";
import { Region } from "../../parts/region.tsx";
import { When } from "../../parts/when.tsx";
import { kindWords } from "../../proof/kind-words.ts";
import { type CheckedFact, useCheck } from "../../proof/use-check.ts";
import { useAddressState, useGo } from "../../shell/address.ts";
import { isFreeKey } from "../../shell/keys.ts";
import { useWords } from "../../words/use-words.ts";
import { ProofSteps } from "./proof-steps.tsx";

export function Fact({ seq }: { seq: number }) {
  const { t, f } = useWords();
  const { seq: _, ...list } = useAddressState();
  const heading = useRef<HTMLHeadingElement>(null);
  const check = useCheck(seq);
  useNeighbourKeys(seq);
  useEffect(() => heading.current?.focus(), []);
  return (
    <article className="g-card g-stack" aria-labelledby="fact">
      <nav className="g-row" aria-label={t("ledger.neighbours")}>
        <a href={withState("/ledger", list)}>{t("ledger.back")}</a>
        <a className="g-row" href={withState("/ledger", { ...list, seq: seq + 1 })}>
          <PreviousIcon /> {t("ledger.previous")}
        </a>
        {seq > 0 && (
          <a className="g-row" href={withState("/ledger", { ...list, seq: seq - 1 })}>
            {t("ledger.next")} <NextIcon />
          </a>
        )}
      </nav>
      <h2 className="g-h2" id="fact" ref={heading} tabIndex={-1}>
        {t("shared.fact.title", { seq: f.count(seq) })}
      </h2>
      <Region of={check} height={320}>
        {(checked) => <Proved of={checked} />}
      </Region>
    </article>
  );
}

function Proved({ of }: { of: CheckedFact }) {
  const { t } = useWords();
  const { entry, body } = of.proved;
  return (
    <>
      <p className="g-b">{kindWords(entry.kind, t)}</p>
      <dl className="g-dl">
        <dt>{t("shared.fact.kind")}</dt>
        <dd className="g-mono g-break">{entry.kind}</dd>
        <dt>{t("shared.fact.subject")}</dt>
        <dd className="g-mono g-break">{entry.subject}</dd>
        <dt>{t("shared.fact.recorded")}</dt>
        <dd>
          <When at={entry.at} />
        </dd>
        <dt>{t("shared.fact.actor")}</dt>
        <dd className="g-mono g-break">{entry.actor}</dd>
        <dt>{t("shared.fact.digest")}</dt>
        <dd>
          <Digest>{entry.body}</Digest>
        </dd>
      </dl>
      {body === null ? <p className="g-sub">{t("ledger.erased")}</p> : <Contents of={body} />}
      <ProofSteps of={of} />
    </>
  );
}

/** Many lines are folded: the proof stands under them. */
function Contents({ of }: { of: unknown }) {
  const { t } = useWords();
  const text = JSON.stringify(of, null, 2);
  return (
    <details open={text.length < 1_500}>
      <summary className="g-b g-sm">{t("ledger.contents")}</summary>
      <pre className="g-ledger__body">{text}</pre>
    </details>
  );
}

/** Older with `j`, newer with `k`, as in a list that is newest first. */
function useNeighbourKeys(seq: number): void {
  const go = useGo();
  const { seq: _, ...list } = useAddressState();
  const state = JSON.stringify(list);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const next = event.key === "j" ? seq - 1 : event.key === "k" ? seq + 1 : -1;
      if (next >= 0 && isFreeKey(event)) go(withState("/ledger", { ...JSON.parse(state), seq: next }));
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [go, seq, state]);
}
