/** One fact: what the ledger says of it, and what the check here found. */

import { type Say, useWords } from "../words/use-words.ts";
import type { Checked } from "./check-fact.ts";
import { kindWords } from "./kind-words.ts";
import { useCheck } from "./use-check.ts";

export function FactDetail({ seq }: { seq: number }) {
  const { t, f } = useWords();
  const { data, isPending } = useCheck(seq);
  if (!data) return <p>{t(isPending ? "shared.fact.checking" : "shared.fact.unreachableText")}</p>;
  const { entry, body } = data.proved;
  return (
    <div className="g-fact">
      <dl className="g-dl">
        <dt>{t("shared.fact.kind")}</dt>
        <dd>
          {kindWords(entry.kind, t)} <span className="g-sub g-mono">{entry.kind}</span>
        </dd>
        <dt>{t("shared.fact.subject")}</dt>
        <dd className="g-mono g-break">{entry.subject}</dd>
        <dt>{t("shared.fact.recorded")}</dt>
        <dd>{f.instant(entry.at)}</dd>
        <dt>{t("shared.fact.actor")}</dt>
        <dd className="g-mono g-break">{entry.actor}</dd>
        <dt>{t("shared.fact.digest")}</dt>
        <dd className="g-mono g-break">{entry.body}</dd>
        {data.checked.ok && (
          <>
            <dt>{t("shared.fact.checkpoint")}</dt>
            <dd>
              {t("shared.fact.checkpointText", {
                count: data.checked.checkpointSize,
                size: f.count(data.checked.checkpointSize),
              })}
            </dd>
          </>
        )}
      </dl>
      {body === null && <p className="g-sub">{t("shared.fact.erased")}</p>}
      <p className={data.checked.ok ? "g-sub g-sm" : "g-b g-t-down"}>{checkWords(data.checked, t)}</p>
    </div>
  );
}

const whyKeys = {
  digest: "shared.fact.whyDigest",
  inclusion: "shared.fact.whyInclusion",
  signature: "shared.fact.whySignature",
  checkpoint: "shared.fact.whyCheckpoint",
} as const;

function checkWords(checked: Checked, t: Say): string {
  return checked.ok ? t("shared.fact.verifiedText") : t("shared.fact.failedText", { why: t(whyKeys[checked.why]) });
}
