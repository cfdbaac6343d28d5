/** What every import takes. */
import { text } from "../values.ts";

export const importOptions = {
  platform: {
    summary: {
      en: "The platform's id; not needed where there is only one.",
      fr: "L’identifiant de la plateforme\u202f; inutile quand il n’y en a qu’une.",
    },
    value: text,
  },
  vantage: {
    summary: {
      en: "The vantage under which they are kept; not needed where only one takes imports.",
      fr: "Le point d’observation sous lequel elles sont conservées\u202f; inutile quand un seul reçoit des imports.",
    },
    value: text,
  },
} as const;
