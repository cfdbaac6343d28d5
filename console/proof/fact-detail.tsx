/** One fact: what the ledger says of it, and what the check here found. */

import { type Say, useWords } from "../words/use-words.ts";
import type { Checked } from "./check-fact.ts";
import { kindWords } from "./kind-words.ts";
import { useCheck } from "./use-check.ts";

export function FactDetail({ seq }: { seq: number }) {
  const { t, f } = useWords();
  const { data, isPending } = useCheck(seq);
  if (!data) return <p>{t(isPending ? "common.fact.checking" : "common.fact.unreachableText")}</p>;
  const { entry, body } = data.proved;
  return (
    <div className="g-fact">
      <dl className="g-dl">
        <dt>{t("common.fact.kind")}</dt>
        <dd>
          {kindWords(entry.kind, t)} <span className="g-sub g-mono">{entry.kind}</span>
        </dd>
        <dt>{t("common.fact.subject")}</dt>
        <dd className="g-mono g-break">{entry.subject}</dd>
        <dt>{t("common.fact.recorded")}</dt>
        <dd>{f.instant(entry.at)}</dd>
        <dt>{t("common.fact.actor")}</dt>
        <dd className="g-mono g-break">{entry.actor}</dd>
        <dt>{t("common.fact.digest")}</dt>
        <dd className="g-mono g-break">{entry.body}</dd>
        {data.checked.ok && (
          <>
            <dt>{t("common.fact.checkpoint")}</dt>
            <dd>
              {t("common.fact.checkpointText", {
                count: data.checked.checkpointSize,
                size: f.count(data.checked.checkpointSize),
              })}
            </dd>
          </>
        )}
      </dl>
      {body === null && <p className="g-sub">{t("common.fact.erased")}</p>}
      <p className={data.checked.ok ? "g-sub g-sm" : "g-b g-t-down"}>{checkWords(data.checked, t)}</p>
    </div>
  );
}

const whyKeys = {
  digest: "common.fact.whyDigest",
  inclusion: "common.fact.whyInclusion",
  signature: "common.fact.whySignature",
  checkpoint: "common.fact.whyCheckpoint",
} as const;

function checkWords(checked: Checked, t: Say): string {
  return checked.ok ? t("common.fact.verifiedText") : t("common.fact.failedText", { why: t(whyKeys[checked.why]) });
}
