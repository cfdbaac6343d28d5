/** One commitment: whom it binds, what it says, its parameters, and whether this version measures it and what the month came to. */
import type { Agreement, AgreementClause, Overview } from "../../../api/types.ts";
import { StandingLabel } from "../../parts/labels.tsx";
import { links } from "../../parts/links.ts";
import { ParameterLabel } from "../../parts/parameter-label.tsx";
import { useWords } from "../../words/use-words.ts";
import { MonthValue } from "./month-value.tsx";
import { WithTerms } from "./with-terms.tsx";

type Props = {
  readonly of: AgreementClause;
  readonly agreement: Agreement;
  /** For what the month came to; none for a document that only goes with the agreement in force. */
  readonly platforms: Overview["platforms"];
};

export function Clause({ of, agreement, platforms }: Props) {
  const { t, both } = useWords();
  const bound = of.parties.map((party) => both(agreement.parties[party])).join(", ");
  return (
    <article className="g-clause" id={of.id} aria-labelledby={`${of.id}-title`}>
      <div className="g-row g-row--top">
        <h3 className="g-h3" id={`${of.id}-title`}>
          <a href={`#${of.id}`} className="g-clause__link">
            {both(of.title)}
          </a>
        </h3>
        <span className="g-end">
          <StandingLabel standing={of.standing} />
        </span>
      </div>
      <p className="g-sub g-xs">
        <span className="g-mono">{of.id}</span> · {both(of.kindTitle)} · {bound}
      </p>
      <p className="g-text">
        <WithTerms text={both(of.summary)} glossary={agreement.glossary} />
      </p>
      {of.parameters.length > 0 && (
        <dl className="g-dl">
          {of.parameters.map(({ name, title, value, ours, since }) => (
            <div key={name} className="g-dl__pair">
              <dt>{both(title)}</dt>
              <dd>
                {both(value)} {since && <span className="g-sub g-xs">{t("agreement.since", { day: since })}</span>}{" "}
                {ours && <ParameterLabel title={both(title)} reason={both(ours)} />}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {of.standing === "computed" && <MonthValue of={of} platforms={platforms} />}
      {of.kind === "availability" && <a href={links.statements()}>{t("agreement.statements")}</a>}
    </article>
  );
}
