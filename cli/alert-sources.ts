/** A source of alerts as the command line takes its name. */
import { text } from "./values.ts";

export const sourceArgument = {
  name: "source",
  summary: { en: "The source's name.", fr: "Le nom de la source." },
  value: text,
  required: true,
} as const;
