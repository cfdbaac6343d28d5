/** A promised rate of availability, and what happens when it is not kept. Agreement, article 9.1; rules, sections 5 to 7. */
import { defineKind } from "./define-kind.ts";

export const availability = defineKind({
  kind: "availability",
  title: { fr: "Taux de disponibilité", en: "Availability rate" },
  advice: {
    fr: "Une clause par indicateur. Elle nomme les clauses qui disent comment il est surveillé, compté, ouvert au client et rendu.",
    en: "One clause for each indicator. It names the clauses that say how it is watched, counted, open to the client and reported.",
  },
  standing: "computed",
  parameters: {
    indicator: { type: "name", fixed: true, title: { fr: "Indicateur", en: "Indicator" } },
    follows: {
      type: "clauses",
      kinds: ["supervision", "outage-start", "outage-end", "eligibility", "reporting"],
      fixed: true,
      title: { fr: "Clauses qui règlent l’indicateur", en: "Clauses that rule the indicator" },
    },
    objective: {
      type: "percent",
      least: "0",
      most: "100",
      decimals: 4,
      title: { fr: "Disponibilité promise", en: "Promised availability" },
    },
    hours: {
      type: "choice",
      options: { "around-the-clock": { fr: "24 heures sur 24, 7 jours sur 7", en: "around the clock, every day" } },
      title: { fr: "Heures comptées", en: "Hours that count" },
    },
    subtractedCauses: {
      type: "causes",
      title: { fr: "Causes dont le temps est déduit, dans l’ordre", en: "Causes whose time is subtracted, in order" },
    },
    recordedCauses: {
      type: "causes",
      optional: true,
      title: { fr: "Causes notées sans être déduites", en: "Causes recorded and not subtracted" },
    },
    rounding: {
      type: "choice",
      options: {
        "cut-at-four-decimals": {
          fr: "comparaison exacte, affichage coupé à quatre décimales",
          en: "compared exactly, shown cut at four decimals",
        },
      },
      default: {
        value: "cut-at-four-decimals",
        reason: {
          fr: "Une valeur arrondie pourrait afficher comme tenu un engagement manqué.",
          en: "A rounded value could show as kept a promise that was missed.",
        },
      },
      title: { fr: "Arrondi", en: "Rounding" },
    },
    penaltyCap: {
      type: "points",
      least: "0",
      most: "100",
      decimals: 4,
      title: { fr: "Pénalité la plus élevée", en: "Highest penalty" },
    },
    daysToClaim: {
      type: "days",
      least: 1,
      most: 366,
      title: { fr: "Délai pour réclamer, après le mois", en: "Time to claim, after the month" },
    },
  },
});
