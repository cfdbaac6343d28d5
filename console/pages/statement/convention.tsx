/** The convention used: what comes from the agreement, and what is a parameter because the text is silent. */
import type { Statement } from "../../../api/types.ts";
import { ParameterLabel } from "../../parts/parameter-label.tsx";
import { useWords } from "../../words/use-words.ts";

export function Convention({ of: { convention, vantages } }: { of: Statement }) {
  const { t, both } = useWords();
  return (
    <section className="g-card" aria-labelledby="convention">
      <div className="g-card__head">
        <h2 className="g-h2" id="convention">
          {t("statement.convention")}
        </h2>
      </div>
      <dl className="g-dl">
        {convention.map((line) => (
          <div key={line.name} className="g-dl__pair">
            <dt>{both(line.title)}</dt>
            <dd>
              {both(line.value)}{" "}
              {line.article !== null && !line.ours && (
                <span className="g-sub g-xs">({t("statement.article", { article: line.article })})</span>
              )}
              {line.ours && <ParameterLabel title={both(line.title)} reason={line.reason && both(line.reason)} />}
            </dd>
          </div>
        ))}
        <div className="g-dl__pair">
          <dt>{t("statement.vantages")}</dt>
          <dd>{vantages.map(({ title, party }) => `${title} (${t(`supervision.party.${party}`)})`).join(", ")}</dd>
        </div>
      </dl>
    </section>
  );
}
