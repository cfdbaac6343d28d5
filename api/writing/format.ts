/** How figures, durations and dates are written: French and English, in the agreement's zone. Figures arrive cut; nothing is rounded here. */
import type { Language } from "../../core/words/language.ts";
import { calendarFormats, instantFormats } from "./dates.ts";

/** No-break space, between a number and its unit. */
const NBSP = "\u00a0";
/** Narrow no-break space, before French punctuation and between French thousands. */
const THIN = "\u202f";

export type Formats = ReturnType<typeof makeFormats>;

const made = new Map<string, Formats>();

/** The ways of writing of one language and zone; the same object for the same pair. */
export function formatsOf(language: Language, zone: string): Formats {
  const key = `${language} ${zone}`;
  const known = made.get(key) ?? makeFormats(language, zone);
  made.set(key, known);
  return known;
}

function makeFormats(language: Language, zone: string) {
  return {
    language,
    zone,
    /** Between a name and what is said of it. */
    colon: language === "fr" ? `${THIN}: ` : ": ",
    ...numberFormats(language),
    ...instantFormats(language, zone),
    ...calendarFormats(language, zone),
    /** `48 min 45 s`, cut to the second. */
    duration: (ms: number) => durationText(ms, language),
  };
}

function numberFormats(language: Language) {
  const thousands = language === "fr" ? THIN : ",";
  const integer = (value: number) => String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, thousands);
  const comma = (text: string) => (language === "fr" ? text.replace(".", ",") : text);
  return {
    /** An integer with its thousands apart. */
    count: integer,
    /** A decimal that was cut elsewhere: only its mark is put. */
    decimal: comma,
    /** A per cent that was cut elsewhere: `99.8972` is `99,8972 %` in French. */
    percent: (shown: string) => (language === "fr" ? `${comma(shown)}${THIN}%` : `${shown}%`),
    /** A share of a whole in per cent, cut to one decimal. */
    share: (part: number, whole: number) => {
      const shown = (whole > 0 ? Math.floor((part / whole) * 1000) / 10 : 0).toFixed(1);
      return language === "fr" ? `${comma(shown)}${THIN}%` : `${shown}%`;
    },
    /** Exact seconds, without their unit: decimals only where there are some. */
    seconds: (ms: number) => {
      const size = Math.abs(ms);
      const rest =
        size % 1000 === 0
          ? ""
          : comma(
              `.${String(size % 1000)
                .padStart(3, "0")
                .replace(/0+$/, "")}`,
            );
      return `${ms < 0 ? "−" : ""}${integer(Math.floor(size / 1000))}${rest}`;
    },
  };
}

/** `48 min 45 s`, `1 h`, `2 d 4 h`: cut to the second, never more than three units. */
function durationText(ms: number, language: Language): string {
  const total = Math.floor(Math.abs(ms) / 1000);
  if (total === 0 && ms !== 0) return `<${NBSP}1${NBSP}s`;
  const days = total >= 172_800 ? Math.floor(total / 86_400) : 0;
  const [hours, minutes, seconds] = [Math.floor((total - days * 86_400) / 3600), Math.floor(total / 60) % 60, total % 60];
  const pieces: string[] = [];
  if (days > 0) pieces.push(`${days}${NBSP}${language === "fr" ? "j" : "d"}`);
  if (hours > 0) pieces.push(`${hours}${NBSP}h`);
  if (minutes > 0) pieces.push(`${hours > 0 ? String(minutes).padStart(2, "0") : minutes}${NBSP}min`);
  if (seconds > 0 && days === 0) pieces.push(`${pieces.length > 0 ? String(seconds).padStart(2, "0") : seconds}${NBSP}s`);
  if (pieces.length === 0) pieces.push(`0${NBSP}s`);
  return pieces.join(NBSP);
}

/** `one; another`: parts that hold commas of their own, with the space before the semicolon that French sets. */
export function partsText(parts: readonly string[], language: Language): string {
  return parts.join(language === "fr" ? "\u202f; " : "; ");
}

/** A list in words: `a, b et c`. */
export function listText(items: readonly string[], language: Language): string {
  const before = items.slice(0, -1).join(", ");
  const last = items.at(-1) ?? "";
  return before === "" ? last : `${before} ${language === "fr" ? "et" : "and"} ${last}`;
}

/** A word with its first letter raised. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
