/** The proof, checked here for every fact in view, and what each vantage point contributed. */
import { Button } from "@patternfly/react-core";
import type { Outage } from "../../../api/types.ts";
import { listText } from "../../../api/writing/format.ts";
import { CheckIcon, ClockIcon, UpIcon, WarningIcon } from "../../parts/icons.ts";
import { Notice } from "../../parts/notice.tsx";
import { When } from "../../parts/when.tsx";
import { useTally } from "../../proof/use-check.ts";
import { useWords } from "../../words/use-words.ts";

const factsOf = ({ steps }: Outage): number[] => steps.flatMap(({ facts }) => facts.map(({ seq }) => seq));

/** A failed check stands at the top of the page: never a silent grey tick. */
export function ProofFailure({ of }: { of: Outage }) {
  const { t, f } = useWords();
  const { failed } = useTally(factsOf(of));
  if (failed.length === 0) return null;
  const numbers = listText(failed.map(f.count), f.language);
  return (
    <Notice variant="danger" component="h2" title={t("outage.proof.failedTitle", { numbers, count: failed.length })}>
      {t("outage.proof.failedText")}
    </Notice>
  );
}

export function ProofAndVantages({ of }: { of: Outage }) {
  return (
    <div className="g-grid g-grid--start">
      <Proof of={of} />
      <Vantages of={of} />
    </div>
  );
}

function Proof({ of }: { of: Outage }) {
  const { t, f } = useWords();
  const tally = useTally(factsOf(of));
  const whole = tally.verified === tally.of;
  return (
    <section className="g-card g-proof" aria-labelledby="proof">
      <div className="g-card__head">
        <h2 className="g-h2" id="proof">
          {t("outage.proof.title")}
        </h2>
      </div>
      <p className="g-row g-row--top" role="status">
        {whole ? <UpIcon className="g-c-up" /> : tally.done ? <WarningIcon className="g-c-down" /> : <ClockIcon />}
        <b>{t("outage.proof.verified", { count: tally.verified, of: tally.of })}</b>
      </p>
      <dl className="g-dl g-dl--stack">
        <dt className="g-xs">{t("outage.proof.checkpoint")}</dt>
        <dd className="g-sm">
          {t("shared.fact.checkpointText", { count: of.checkpoint.size, size: f.count(of.checkpoint.size) })},{" "}
          {t("outage.proof.signed")} <When at={of.checkpoint.at} />
        </dd>
        <dt className="g-xs">{t("outage.proof.root")}</dt>
        <dd className="g-mono g-xs g-break">{of.checkpoint.root}</dd>
      </dl>
      <p className="g-sub g-xs">{t("outage.proof.how", { ms: f.count(Math.ceil(tally.cost)) })}</p>
      <Button variant="secondary" size="sm" icon={<CheckIcon />} onClick={tally.again}>
        {t("outage.proof.again")}
      </Button>
    </section>
  );
}

function Vantages({ of: { from, vantages, disagreements } }: { of: Outage }) {
  const { t } = useWords();
  return (
    <section className="g-card" aria-labelledby="vantages">
      <div className="g-card__head">
        <h2 className="g-h2" id="vantages">
          {t("outage.vantages.title")}
        </h2>
      </div>
      <ul className="g-list">
        {vantages.map(({ name, title, party, decisive, failures }) => (
          <li key={name}>
            {decisive > 0 ? <UpIcon className="g-c-up" /> : <ClockIcon />}
            <span>
              {title} <span className="g-sub g-xs">({t(`supervision.party.${party}`)})</span>
              <br />
              <span className="g-sub g-xs">
                {t("outage.vantages.decisive", { count: decisive })}, {t("outage.vantages.failures", { count: failures })}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {disagreements.length > 0 && <Disagreements of={disagreements} since={from} />}
    </section>
  );
}

/** The parties' vantage points said otherwise: shown, and decided by neither. */
function Disagreements({ of, since }: { of: Outage["disagreements"]; since: number }) {
  const { t, f } = useWords();
  return (
    <Notice variant="warning" component="h3" title={t("outage.disagreement.title")}>
      <ul className="g-list">
        {of.map(({ component, title, from, to, failingFor }) => (
          <li key={`${component} ${from}`}>
            <span>
              <When at={from} beside={since} /> – {to === null ? t("outage.disagreement.now") : <When at={to} beside={from} />}
              {f.colon}
              {t(`outage.disagreement.${failingFor}`, { component: title })}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
