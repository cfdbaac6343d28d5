/** The proof of a fact as it was computed in the page: contents, leaf, path, root, signature; each step with whether it holds. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Digest } from "../../parts/digest.tsx";
import { CheckIcon, UpIcon, WarningIcon } from "../../parts/icons.ts";
import { Notice } from "../../parts/notice.tsx";
import type { EntryProof, PathStep } from "../../proof/prove-entry.ts";
import type { CheckedFact } from "../../proof/use-check.ts";
import { useWords } from "../../words/use-words.ts";

export function ProofSteps({ of }: { of: CheckedFact }) {
  const { t, f } = useWords();
  const { seq } = of.proved.entry;
  const { data: proof } = useQuery({
    queryKey: ["proof", of.key, seq, of.proved.receipt.checkpoint],
    staleTime: Number.POSITIVE_INFINITY,
    meta: { settled: true },
    queryFn: async () => (await import("../../proof/prove-entry.ts")).proveEntry(of.proved, of.key) ?? null,
  });
  if (proof === undefined) return null;
  return (
    <>
      <h3 className="g-h3">{t("ledger.steps.title")}</h3>
      {of.checked.ok && proof !== null ? (
        <p className="g-row g-row--top" role="status">
          <UpIcon className="g-c-up" />
          <span>
            <b>{t("ledger.proved", { seq: f.count(seq) })}</b>{" "}
            <span className="g-sub">{t("ledger.cost", { ms: f.count(Math.ceil(of.cost)) })}</span>
          </span>
        </p>
      ) : (
        <Notice variant="danger" component="h3" title={t("ledger.unproved")}>
          {proof === null && <p>{t("ledger.unreadable")}</p>}
        </Notice>
      )}
      {proof && <Steps of={proof} />}
    </>
  );
}

function Steps({ of: { contents, leaf, path, root, checkpoint, signed } }: { of: EntryProof }) {
  const { t, f } = useWords();
  const same = contents.computed === contents.said;
  const arrived = root.computed === root.said;
  return (
    <ol className="g-list">
      <Step title={t("ledger.steps.contents")} holds={contents.computed === null ? null : same}>
        {t(contents.computed === null ? "ledger.steps.contentsErased" : `ledger.steps.contents${same ? "Ok" : "Bad"}`)}
        <Compared computed={contents.computed} said={contents.said} />
      </Step>
      <Step title={t("ledger.steps.leaf")} holds={null}>
        {t("ledger.steps.leafText")}
        <br />
        <Digest>{leaf}</Digest>
      </Step>
      <Step title={t("ledger.steps.path")} holds={null}>
        {t("ledger.steps.pathText", { count: path.length })}
        {path.length > 0 && <Path of={path} />}
      </Step>
      <Step title={t("ledger.steps.root")} holds={arrived}>
        {t(arrived ? "ledger.steps.rootOk" : "ledger.steps.rootBad")}
        <Compared computed={root.computed} said={root.said} />
      </Step>
      <Step title={t("ledger.steps.signature")} holds={signed}>
        {signed
          ? t("ledger.steps.signatureOk", { key: checkpoint.keyId, origin: checkpoint.origin })
          : t("ledger.steps.signatureBad")}{" "}
        {t("shared.fact.checkpointText", { count: checkpoint.size, size: f.count(checkpoint.size) })}
        {checkpoint.at !== null && `, ${f.instant(checkpoint.at)}`}
      </Step>
    </ol>
  );
}

/** A step holds, does not, or only leads to the next. */
function Step({ title, holds, children }: { title: string; holds: boolean | null; children: ReactNode }) {
  const { t } = useWords();
  return (
    <li>
      {holds === false ? <WarningIcon className="g-c-down" /> : <CheckIcon className={holds ? "g-c-up" : "g-c-unknown"} />}
      <div className="g-break">
        <b>{title}</b>
        {holds !== null && <span className="g-sub g-sm">, {t(holds ? "ledger.steps.ok" : "ledger.steps.bad")}</span>}
        <br />
        {children}
      </div>
    </li>
  );
}

function Compared({ computed, said }: { computed: string | null; said: string }) {
  const { t } = useWords();
  return (
    <dl className="g-dl g-dl--stack">
      {computed !== null && (
        <>
          <dt className="g-xs">{t("ledger.steps.computed")}</dt>
          <dd>
            <Digest>{computed}</Digest>
          </dd>
        </>
      )}
      <dt className="g-xs">{t("ledger.steps.said")}</dt>
      <dd>
        <Digest>{said}</Digest>
      </dd>
    </dl>
  );
}

function Path({ of }: { of: readonly PathStep[] }) {
  const { t, f } = useWords();
  return (
    <ol className="g-path">
      {of.map(({ side, beside, from, to }) => (
        <li key={from}>
          {t(to - from === 1 ? "ledger.steps.besideOne" : "ledger.steps.beside", {
            side: t(`ledger.steps.${side}`),
            from: f.count(from),
            to: f.count(to - 1),
          })}
          <br />
          <Digest>{beside}</Digest>
        </li>
      ))}
    </ol>
  );
}
