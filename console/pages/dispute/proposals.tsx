/** How it is settled: rulings, proposals that wait, and the form to propose one. */
import { Button } from "@patternfly/react-core";
import { useState } from "react";
import type { Dispute, RulingProposal } from "../../../api/types.ts";
import { capital } from "../../../api/writing/format.ts";
import { PlainLabel } from "../../parts/labels.tsx";
import { FactLink } from "../../proof/fact-link.tsx";
import { useMay, useSession } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";
import { AnswerForm } from "./answer-form.tsx";
import { ProposeForm } from "./propose-form.tsx";

export function Proposals({ of }: { of: Dispute }) {
  const { t } = useWords();
  const may = useMay("dispute:rule");
  const [act, setAct] = useState<"propose-ruling" | "rule-dispute" | null>(null);
  return (
    <section className="g-card g-stack" aria-labelledby="proposals">
      {of.rulings.length > 0 && <Rulings of={of} />}
      <h2 className="g-h2" id="proposals">
        {t("disputes.proposals")}
      </h2>
      {of.proposals.length === 0 && <p className="g-sub g-sm">{t("disputes.noProposal")}</p>}
      {of.proposals.map((proposal) => (
        <ProposalItem key={proposal.id} of={proposal} />
      ))}
      {may && of.state === "open" && act === null && (
        <div className="g-row">
          <Button variant="secondary" onClick={() => setAct("propose-ruling")}>
            {t("disputes.propose")}
          </Button>
          {of.rulingBody !== null && (
            <Button variant="secondary" onClick={() => setAct("rule-dispute")}>
              {t("disputes.record")}
            </Button>
          )}
        </div>
      )}
      {act !== null && <ProposeForm key={act} of={of} act={act} cancel={() => setAct(null)} />}
      <p className="g-sub g-xs">{of.rulingBody === null ? t("disputes.noBody") : t("disputes.body", { body: of.rulingBody })}</p>
    </section>
  );
}

function Rulings({ of }: { of: Dispute }) {
  const { t, f } = useWords();
  return (
    <>
      <h2 className="g-h2">{t("disputes.rulings")}</h2>
      <ul className="g-list">
        {of.rulings.map((one) => (
          <li key={one.record}>
            <div>
              <p className="g-b">
                {f.range(one.from, one.to)}
                {f.colon}
                {t(one.counts ? "disputes.counts" : "disputes.countsNot")}
                {one.withdrawn && ` (${t("disputes.withdrawn")})`}
              </p>
              {one.reason && <p>{one.reason}</p>}
              <p className="g-sm">
                {capital(t(`shared.party.${one.party}`))} · <FactLink seq={one.fact.seq} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function ProposalItem({ of }: { of: RulingProposal }) {
  const { t, f } = useWords();
  const { account } = useSession();
  const may = useMay("dispute:rule");
  const own = of.party === account.party;
  return (
    <article className="g-stack" aria-label={of.id}>
      <div>
        <p className="g-row">
          <b>
            {f.range(of.from, of.to)}
            {f.colon}
            {t(of.counts ? "disputes.counts" : "disputes.countsNot")}
          </b>
          <PlainLabel compact>{t(`disputes.proposalStates.${of.state}`)}</PlainLabel>
        </p>
        <p>{of.reason}</p>
        <p className="g-sub g-sm">
          {capital(t(`shared.party.${of.party}`))}, {f.instant(of.at)} · <FactLink seq={of.seq} />
        </p>
        {of.state !== "open" && of.state !== "accepted" && of.answer && <p className="g-sm">{of.answer}</p>}
      </div>
      {of.state === "open" && may && <AnswerForm of={of} own={own} />}
      {of.state === "open" && !may && <p className="g-sub g-sm">{t(own ? "disputes.waitsOther" : "disputes.waitsYou")}</p>}
    </article>
  );
}
