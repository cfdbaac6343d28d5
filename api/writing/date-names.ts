/** The names of months and days of the week, as CLDR has them for fr-FR and en-GB: a browser takes longer to open its own than to draw a page. */
import type { Language } from "../../core/words/language.ts";

type Width = "long" | "short";

const months: Record<Language, Record<Width, string>> = {
  en: {
    long: "January February March April May June July August September October November December",
    short: "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
  },
  fr: {
    long: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    short: "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
  },
};

const weekdays: Record<Language, Record<Width, string>> = {
  en: { long: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday", short: "Sun Mon Tue Wed Thu Fri Sat" },
  fr: { long: "dimanche lundi mardi mercredi jeudi vendredi samedi", short: "dim. lun. mar. mer. jeu. ven. sam." },
};

/** `octobre`, `oct.`: of a local time, told as the milliseconds of the same reading in UTC. Unicode CLDR, calendar `gregorian`. */
export function monthName(language: Language, width: Width, local: number): string {
  return months[language][width].split(" ")[new Date(local).getUTCMonth()] ?? "";
}

/** `mercredi`, `mer.`: of a local time, told as for `monthName`. Unicode CLDR, calendar `gregorian`. */
export function weekdayName(language: Language, width: Width, local: number): string {
  return weekdays[language][width].split(" ")[new Date(local).getUTCDay()] ?? "";
}
