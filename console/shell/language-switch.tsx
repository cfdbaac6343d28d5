/** French or English, at once. */
import { spokenLanguage, languages, speak } from "../words/words.ts";
import { useWords } from "../words/use-words.ts";

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
          aria-label={names[language]}
          onClick={() => void speak(language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}
