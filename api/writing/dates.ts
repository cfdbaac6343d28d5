/** How instants and calendar days are written, in French and in English, in the agreement's zone. */
import type { Language } from "../../core/words/language.ts";
import { monthName, weekdayName } from "./date-names.ts";
import { localAt, offsetAt } from "./local-time.ts";

type Width = "long" | "short" | "narrow";

/** Keeps "UTC" and its offset on one line. */
const JOINER = "\u2060";

/** Ways of writing an instant. */
export function instantFormats(language: Language, zone: string) {
  const named = (at: number, width: "short" | "long") => {
    const local = localAt(at, zone);
    return `${dayNumber(language, local)} ${monthName(language, width, local)}`;
  };
  const weekday = (at: number) => weekdayName(language, "short", localAt(at, zone));
  const year = (at: number) => String(new Date(localAt(at, zone)).getUTCFullYear());
  const time = (at: number) => new Date(localAt(at, zone)).toISOString().slice(11, 19);
  const offset = (at: number) => offsetText(offsetAt(at, zone));
  const date = (at: number) => `${weekday(at)} ${named(at, "short")} ${year(at)}`;
  const start = (at: number) => `${weekday(at)} ${named(at, "short")}, ${time(at)}`;
  const beside = (at: number, other: number) => {
    if (date(at) === date(other)) return time(at);
    return year(at) === year(other) ? start(at) : `${date(at)}, ${time(at)}`;
  };
  return {
    /** `08:12:40` */
    time,
    /** `2026` */
    year,
    /** `08:12` */
    minute: (at: number) => time(at).slice(0, 5),
    /** `UTC+2` */
    offset,
    /** `mer. 14 oct. 2026` */
    date,
    /** `14 oct.` */
    day: (at: number) => named(at, "short"),
    /** `14 octobre` */
    longDay: (at: number) => named(at, "long"),
    /** `14 octobre 2026` */
    fullDay: (at: number) => `${named(at, "long")} ${year(at)}`,
    /** `mer. 14 oct.` */
    weekDay: (at: number) => `${weekday(at)} ${named(at, "short")}`,
    /** `mer. 14 oct. 2026, 08:12:40 (UTC+2)` */
    instant: (at: number) => `${date(at)}, ${time(at)} (${offset(at)})`,
    /** `mer. 14 oct., 08:12:40` */
    start,
    /** `08:12:40` on the day of the other instant, `mer. 14 oct., 08:12:40` on another: a time alone is read as of the same day. */
    beside,
    /** What follows "since", read at an instant: as `beside`, in French with its article. */
    since: (at: number, read: number) => `${language === "fr" && date(at) !== date(read) ? "le " : ""}${beside(at, read)}`,
    /** `mer. 14 oct., 08:12:40 → 09:40:00 (UTC+2)` */
    range: (from: number, to: number) => `${start(from)} → ${beside(to, from)} (${offset(from)})`,
  };
}

/** Ways of writing a calendar day (`2026-11-30`) or month (`2026-11`), which belong to no zone. */
export function calendarFormats(language: Language, zone: string) {
  const noon = (day: string) => Date.parse(`${day}T12:00:00Z`);
  const month = (name: string, width: "long" | "short" = "long") => monthName(language, width, noon(`${name.slice(0, 7)}-15`));
  const dayAndMonth = (day: string) => `${dayNumber(language, noon(day))} ${month(day)}`;
  const today = (at: number) => Math.floor(localAt(at, zone) / 86_400_000) * 86_400_000;
  return {
    /** `lundi 30 novembre 2026` */
    calendarDay: (day: string) => `${weekdayName(language, "long", noon(day))} ${dayAndMonth(day)} ${day.slice(0, 4)}`,
    /** `lundi 30 novembre` */
    calendarDayOnly: (day: string) => `${weekdayName(language, "long", noon(day))} ${dayAndMonth(day)}`,
    /** `13 novembre` */
    dayOfMonth: dayAndMonth,
    /** `octobre`, `oct.`, `O` */
    month: (name: string, width: Width = "long") =>
      width === "narrow" ? month(name).charAt(0).toUpperCase() : month(name, width),
    /** `d’octobre`, `de novembre`; in English the name alone, which takes its own genitive. */
    ofMonth: (name: string) =>
      language === "fr" ? `${/^[aeiouyàâéèêîôû]/i.test(month(name)) ? "d’" : "de "}${month(name)}` : month(name),
    /** `octobre 2026` */
    monthAndYear: (name: string) => `${month(name)} ${name.slice(0, 4)}`,
    /** Whole calendar days from the day of an instant to a calendar day. */
    daysUntil: (day: string, from: number) => Math.round((Date.parse(`${day}T00:00:00Z`) - today(from)) / 86_400_000),
  };
}

function dayNumber(language: Language, local: number): string {
  const number = new Date(local).getUTCDate();
  return language === "fr" && number === 1 ? "1er" : String(number);
}

function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  const rest = minutes % 60 === 0 ? "" : `:${String(minutes % 60).padStart(2, "0")}`;
  return `UTC${JOINER}${offset < 0 ? "−" : "+"}${Math.floor(minutes / 60)}${rest}`;
}
