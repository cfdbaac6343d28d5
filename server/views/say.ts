/** Instants and durations in words, for sentences that are made here. Console, section 3: the offset is always shown. */
import type { Instant, Milliseconds } from "../../core/time/instant.ts";
import type { Language } from "../../core/words/language.ts";

const locales = { en: "en-GB", fr: "fr-FR" } as const;
const nbsp = "\u00a0";

/** `Wed 14 Oct 2026, 08:12:40 (UTC+2)`; the zone's time. */
export function saidInstant(at: Instant, zone: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    timeZone: zone,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
  });
  const day = format.format(at).replace(/,/g, "");
  return `${day}, ${saidTime(at, zone)} (${offsetOf(at, zone)})`;
}

/** `08:12:40` */
export function saidTime(at: Instant, zone: string): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(at);
}

/** `45 min 55 s`, whole seconds, cut. */
export function saidDuration(ms: Milliseconds): string {
  const seconds = Math.floor(ms / 1000);
  const parts = [
    [Math.floor(seconds / 3600), "h"],
    [Math.floor(seconds / 60) % 60, "min"],
    [seconds % 60, "s"],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count}${nbsp}${unit}`);
  return said.length === 0 ? `0${nbsp}s` : said.join(" ");
}

function offsetOf(at: Instant, zone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "shortOffset" }).formatToParts(at);
  return (parts.find(({ type }) => type === "timeZoneName")?.value ?? "GMT").replace("GMT", "UTC");
}
