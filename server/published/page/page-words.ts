/** The texts of the public page. */
import type { Words } from "../../../core/words/language.ts";

export const pageWords = {
  title: { en: "State of the service", fr: "État du service" },
  allUp: { en: "Everything is up.", fr: "Tout est disponible." },
  noneYet: { en: "No platform is shown here yet.", fr: "Aucune plateforme n’est encore présentée ici." },
  someUnknown: {
    en: "The state of part of the service is unknown.",
    fr: "L’état d’une partie du service est inconnu.",
  },
  someDown: { en: "Part of the service is down.", fr: "Une partie du service est indisponible." },
  allDown: { en: "The service is down.", fr: "Le service est indisponible." },
  asOf: { en: "As of", fr: "État au" },
  refreshed: {
    en: "Load the page again for the state of the moment.",
    fr: "Rechargez la page pour connaître l’état du moment.",
  },
  other: { en: "Français", fr: "English" },
  language: { en: "Language", fr: "Langue" },
  now: { en: "Now", fr: "En ce moment" },
  open: { en: "Outages under way", fr: "Indisponibilités en cours" },
  past: { en: "Past outages", fr: "Indisponibilités passées" },
  noPast: { en: "None in the last 90 days.", fr: "Aucune au cours des 90 derniers jours." },
  more: {
    en: "The ones before are in the feed and in the data.",
    fr: "Les précédentes figurent dans le flux et dans les données.",
  },
  history: { en: "The last 90 days", fr: "Les 90 derniers jours" },
  notUp: { en: "Days that were not wholly up", fr: "Jours qui ne furent pas entièrement disponibles" },
  wholeUp: {
    en: "Up on each day that was watched.",
    fr: "Disponible chacun des jours observés.",
  },
  today: { en: "today", fr: "aujourd’hui" },
  since: { en: "since", fr: "depuis le" },
  from: { en: "from", fr: "du" },
  to: { en: "to", fr: "au" },
  components: { en: "components", fr: "composants" },
  feed: { en: "Outages as an Atom feed", fr: "Indisponibilités en flux Atom" },
  data: { en: "State as JSON", fr: "État en JSON" },
  explained: {
    en: "Days are those of the time zone {zone}. What is unavailable is counted here whoever bears it: this page is no account of the agreement.",
    fr: "Les jours sont ceux du fuseau horaire {zone}. Ce qui est indisponible est compté ici, quel qu’en soit le responsable\u202f: cette page n’est pas un relevé de la convention.",
  },
  missing: {
    title: { en: "Not found", fr: "Introuvable" },
    text: { en: "Nothing is published under this address.", fr: "Rien n’est publié à cette adresse." },
  },
  starting: {
    title: { en: "Not ready yet", fr: "Pas encore prêt" },
    text: {
      en: "The state of the service is being read. Load the page again in a moment.",
      fr: "L’état du service est en cours de lecture. Rechargez la page dans un instant.",
    },
  },
  state: {
    up: { en: "up", fr: "disponible" },
    down: { en: "down", fr: "indisponible" },
    disputed: { en: "down", fr: "indisponible" },
    excluded: { en: "down", fr: "indisponible" },
    unknown: { en: "unknown", fr: "inconnu" },
    before: { en: "not watched yet", fr: "pas encore observé" },
  },
} as const satisfies Readonly<Record<string, Words | Readonly<Record<string, Words>>>>;
