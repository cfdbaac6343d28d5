/** Which period: a month, a quarter, a year. */
import { periodText, text } from "./values.ts";

export const periodArgument = {
  name: "period",
  summary: {
    en: "A month, a quarter or a year: 2026-10, 2026-Q4, 2026.",
    fr: "Un mois, un trimestre ou une année\u202f: 2026-10, 2026-Q4, 2026.",
  },
  value: periodText,
  required: true,
} as const;

export const onePlatformOption = {
  summary: { en: "Only this platform; all of them, else.", fr: "Cette plateforme seulement\u202f; toutes, sinon." },
  value: text,
} as const;
