import type { Words } from "../word-key.ts";

export const comparison: Words["comparison"] = {
  title: "Relevé {{month}}, version {{from}} face à la version {{to}}",
  documentTitle: "Versions de {{month}}, {{platform}}",
  breadcrumb: "Versions comparées",
  lead_zero: "Aucune ligne n’a bougé.",
  lead_one: "{{count}} ligne a bougé.",
  lead_other: "{{count}} lignes ont bougé.",
  from: "De la version",
  to: "À la version",
  onlyMoved: "Ce qui a bougé",
  everyLine: "Toutes les lignes",
  show: "Lignes montrées",
  line: "Ligne",
  absent: "absent",
  moved: "a bougé",
  because: "En raison de",
  groups: {
    basis: "Ce sur quoi il repose",
    figures: "Chiffres",
    outages: "Indisponibilités",
    authored: "Enregistrements d’une partie",
    convention: "Convention de calcul",
  },
  basis: { at: "Évalué à", entries: "Faits", engine: "Moteur", agreement: "Convention", zoneData: "Données de fuseau" },
  link: "Comparer ligne à ligne",
};
