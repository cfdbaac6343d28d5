/** The two languages of every text. Agreement, article 10.1. */
export type Language = "en" | "fr";

export const languages: readonly Language[] = ["fr", "en"];

/** One text in both languages. */
export type Words = { readonly en: string; readonly fr: string };

/**
 * The language that a reader prefers, by an Accept-Language header or a locale such as `fr_FR.UTF-8`; English where neither is asked for.
 * RFC 9110, section 12.5.4.
 */
export function languageOf(asked: string | null | undefined): Language {
  const weighed = (asked ?? "").split(",").map((part) => {
    const [tag, quality] = part.trim().split(/\s*;\s*q=/);
    return { language: tag.slice(0, 2).toLowerCase(), weight: quality === undefined ? 1 : Number(quality) || 0 };
  });
  const known = weighed.filter(({ language, weight }) => weight > 0 && (language === "fr" || language === "en"));
  const best = known.sort((a, b) => b.weight - a.weight)[0];
  return best?.language === "fr" ? "fr" : "en";
}
