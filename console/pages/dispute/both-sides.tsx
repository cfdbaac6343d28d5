/** What each side brings, side by side: its words, its proof, its facts. */
import type { Dispute, Evidence, Party } from "../../../api/types.ts";
import { capital } from "../../../api/writing/format.ts";
import { PlainLabel } from "../../parts/labels.tsx";
import { When } from "../../parts/when.tsx";
import { FactLink } from "../../proof/fact-link.tsx";
import { useWords } from "../../words/use-words.ts";

export function BothSides({ of }: { of: Dispute }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="evidence">
      <div className="g-card__head">
        <h2 className="g-h2" id="evidence">
          {t("disputes.evidence")}
        </h2>
      </div>
      <div className="g-grid g-2">
        <Side party="client" evidence={of.evidence} />
        <Side party="provider" evidence={of.evidence} />
      </div>
    </section>
  );
}

function Side({ party, evidence }: { party: Party; evidence: readonly Evidence[] }) {
  const { t } = useWords();
  const own = evidence.filter((one) => one.party === party);
  return (
    <article className="g-card">
      <h3 className="g-h3">{capital(t(`shared.party.${party}`))}</h3>
      {own.length === 0 && <p className="g-sub g-sm">{t("disputes.noEvidence")}</p>}
      <ul className="g-list">
        {own.map((one) => (
          <Item key={one.record} of={one} />
        ))}
      </ul>
    </article>
  );
}

function Item({ of }: { of: Evidence }) {
  const { t } = useWords();
  return (
    <li>
      <div>
        <p className="g-row">
          <FactLink seq={of.fact.seq} kind={of.fact.kind} />
          {of.withdrawn && <PlainLabel compact>{t("disputes.withdrawn")}</PlainLabel>}
        </p>
        <p className="g-sub g-sm">
          <When at={of.at} /> · <span className="g-mono">{of.record}</span>
        </p>
        {of.text && <p>{of.text}</p>}
        {of.proof && of.proof !== of.text && <p className="g-sm">{t("disputes.proof", { proof: of.proof })}</p>}
        {of.digest && (
          <p className="g-sub g-xs">
            {t("disputes.digest")} <span className="g-mono g-break">{of.digest}</span>
          </p>
        )}
      </div>
    </li>
  );
}
