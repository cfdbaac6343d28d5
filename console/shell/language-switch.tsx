/** French or English, at once. */

import { useWords } from "../words/use-words.ts";
import { languages, speak, spokenLanguage } from "../words/words.ts";

const names = { fr: "Français", en: "English" };

export function LanguageSwitch() {
  const { t } = useWords();
  return (
    <fieldset className="g-languages" aria-label={t("shell.language")}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === spokenLanguage()}
          onClick={() => void speak(language)}
        >
          {language.toUpperCase()}
          <span className="pf-v6-screen-reader"> {names[language]}</span>
        </button>
      ))}
    </fieldset>
  );
}
