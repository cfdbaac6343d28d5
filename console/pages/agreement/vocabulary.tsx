/** The words of the agreement and its acronyms. */
import type { Agreement } from "../../../api/types.ts";
import { ParameterLabel } from "../../parts/parameter-label.tsx";
import { useWords } from "../../words/use-words.ts";

export function Vocabulary({ of }: { of: Agreement }) {
  const { t, f, both } = useWords();
  const words = [...of.glossary].sort((one, other) => both(one.term).localeCompare(both(other.term), f.language));
  return (
    <>
      <section className="g-card" aria-labelledby="glossary">
        <h2 className="g-h2" id="glossary">
          {t("agreement.glossary")}
        </h2>
        <dl className="g-dl g-dl--stack">
          {words.map(({ id, term, meaning, article, ours }) => (
            <div key={id} className="g-dl__pair" id={`word-${id}`}>
              <dt>{both(term)}</dt>
              <dd>
                {both(meaning)} {article !== null && <span className="g-sub g-xs">{t("shared.article", { article })}</span>}
                {ours && <ParameterLabel title={both(term)} reason={both(ours)} />}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      {of.acronyms.length > 0 && (
        <section className="g-card" aria-labelledby="acronyms">
          <h2 className="g-h2" id="acronyms">
            {t("agreement.acronyms")}
          </h2>
          <dl className="g-dl">
            {of.acronyms.map(({ acronym, meaning }) => (
              <div key={acronym} className="g-dl__pair">
                <dt>{acronym}</dt>
                <dd>{both(meaning)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}
