/** What several acts take: the platform, components, the record meant, a reason, an interval. */
import { instantValue } from "./typed-instants.ts";
import { oneOf, platformId, text } from "./values.ts";

export const platformArgument = {
  name: "platform",
  summary: { en: "The platform's id.", fr: "L’identifiant de la plateforme." },
  value: platformId,
  required: true,
} as const;

export const vantageArgument = {
  name: "vantage",
  summary: { en: "The vantage point's name.", fr: "Le nom du point d’observation." },
  value: text,
  required: true,
} as const;

export const componentOption = {
  summary: {
    en: "Only this component; all of them where none is named.",
    fr: "Ce composant seulement\u202f; tous quand aucun n’est nommé.",
  },
  value: text,
  many: true,
} as const;

export const noteOption = {
  summary: { en: "What else is to be said.", fr: "Ce qu’il y a d’autre à dire." },
  value: text,
} as const;

export const reasonOption = {
  summary: {
    en: "Why, in your words: it is printed with the record.",
    fr: "Pourquoi, avec vos mots\u202f: c’est imprimé avec l’enregistrement.",
  },
  value: text,
  required: true,
} as const;

export const fromOption = {
  summary: {
    en: "From when: RFC 3339, or local time with --zone.",
    fr: "À partir de quand\u202f: RFC 3339, ou heure locale avec --zone.",
  },
  value: instantValue,
  required: true,
} as const;

export const toOption = {
  summary: { en: "Until when, that instant not included.", fr: "Jusqu’à quand, cet instant exclu." },
  value: instantValue,
  required: true,
} as const;

export const countsOption = {
  summary: { en: "Whether that time counts.", fr: "Si ce temps compte." },
  value: oneOf("yes", "no"),
  required: true,
} as const;

export const atOption = {
  summary: {
    en: "When it reached the provider by telephone; now where it is left out. Only the provider's party may name it.",
    fr: "Quand le prestataire l’a reçu par téléphone\u202f; maintenant par défaut. Seul le prestataire peut le nommer.",
  },
  value: instantValue,
} as const;

export const sinceOption = {
  summary: {
    en: "Since when, where that was earlier: RFC 3339, or local time with --zone.",
    fr: "Depuis quand, si c’était plus tôt\u202f: RFC 3339, ou heure locale avec --zone.",
  },
  value: instantValue,
} as const;

/** The field of a request: absent where every component is meant. */
export function componentsGiven(component: readonly string[]): { components?: string[] } {
  return component.length === 0 ? {} : { components: [...component] };
}
