/** What each form means. */

import { useWords } from "../../words/use-words.ts";
import type { WordKey } from "../../words/word-key.ts";
import "./timeline.css";

const forms: readonly (readonly [look: string, words: WordKey])[] = [
  ["g-block--down", "timeline.legend.down"],
  ["g-block--excluded", "timeline.legend.excluded"],
  ["g-block--unknown", "timeline.legend.unknown"],
  ["g-block--ineligible", "timeline.legend.ineligible"],
  ["g-block--disputed g-block--outlined", "timeline.legend.disputed"],
  ["g-block--contested g-block--outlined", "timeline.legend.contested"],
];

export function Legend() {
  const { t } = useWords();
  return (
    <ul className="g-legend" aria-label={t("timeline.legend.title")}>
      <li>
        <span className="g-legend__swatch">
          <span className="g-tl__rail" />
        </span>
        {t("timeline.legend.up")}
      </li>
      {forms.map(([look, words]) => (
        <li key={words}>
          <span className="g-legend__swatch">
            <span className={`g-block__part ${look}`} />
          </span>
          {t(words)}
        </li>
      ))}
    </ul>
  );
}
