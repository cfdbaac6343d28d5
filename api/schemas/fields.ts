/** What every schema is made of. Instants and durations are integer milliseconds; ids are those of the rules, section 1. */
import { z } from "@hono/zod-openapi";

export const Instant = z.int().openapi({ description: "Milliseconds since 1970-01-01T00:00:00Z", example: 1791958360000 });
export const Milliseconds = z.int().openapi({ description: "A duration in milliseconds" });
export const Name = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,64}$/)
  .openapi({ description: "Letters, digits, dot, underscore, hyphen; 1 to 64", example: "api" });
export const MonthName = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .openapi({ description: "A calendar month in the agreement's zone", example: "2026-10" });
export const Reason = z.string().trim().min(1).max(2000).openapi({ description: "Why, in the author's words" });
export const Note = z.string().trim().max(2000).nullable().default(null);
export const Party = z.enum(["client", "provider"]);
/** Vantages that are no probes of ours: observations brought in afterwards, or made of somebody's alerts. */
export const ForeignVantage = z.enum(["imported", "alerts"]);
/** The language of what is made to be read: a document, a table. */
export const LanguageName = z.enum(["fr", "en"]).openapi("LanguageName");

export const BothLanguages = z.object({ en: z.string(), fr: z.string() }).openapi("BothLanguages");

/** A ratio as two integers, and cut (never rounded) to four decimals of a per cent. */
export const Ratio = z.object({ up: Milliseconds, of: Milliseconds, shown: z.string() }).openapi("Ratio");

/** What it is, or null; the schema that has a name of its own stays what it is for the others that refer to it. */
export function orNull<Item extends z.ZodType>(item: Item) {
  return z.union([item, z.null()]);
}

/** A list with the place to go on from; `next` is null on the last page. */
export function page<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

/** The query of a list: how many, and from where. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
});
