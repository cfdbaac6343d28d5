/** What each form of the drawing means; only the forms that are in it. */
import type { Outage } from "../../../api/types.ts";
import { useWords } from "../../words/use-words.ts";
import "../../parts/timeline/timeline.css";

export function DiagramLegend({ of: { segments } }: { of: Outage }) {
  const { t } = useWords();
  const has = (state: string, caused?: boolean) =>
    segments.some((one) => one.state === state && (caused === undefined || (one.cause !== null) === caused));
  return (
    <ul className="g-legend" aria-label={t("timeline.legend.title")}>
      <li>
        <span className="g-legend__swatch">
          <span className="g-tl__rail" />
        </span>
        {t("outage.diagram.legendAnswers")}
      </li>
      <li>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path className="g-diagram__cross" d="M2 2l10 10m0-10L2 12" />
        </svg>
        {t("outage.diagram.legendFailed")}
      </li>
      {has("down") && <Form look="g-block--down" words={t("outage.diagram.legendCounted")} />}
      {has("excluded") && <Form look="g-block--excluded" words={t("timeline.legend.excluded")} />}
      {has("disputed", true) && <Form look="g-block--contested g-block--outlined" words={t("timeline.legend.contested")} />}
      {has("disputed", false) && <Form look="g-block--disputed g-block--outlined" words={t("timeline.legend.disputed")} />}
    </ul>
  );
}

function Form({ look, words }: { look: string; words: string }) {
  return (
    <li>
      <span className="g-legend__swatch">
        <span className={`g-block__part ${look}`} />
      </span>
      {words}
    </li>
  );
}
