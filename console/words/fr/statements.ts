import type { Words } from "../word-key.ts";

export const statements: Words["statements"] = {
  title: "Relevés",
  lead: "Ceux qu’on peut encore réclamer d’abord, par dernier jour ; puis les plus récents.",
  month: "Mois",
  verdict: "Verdict",
  last: "Dernier jour pour réclamer",
  measured: "Mesuré",
  claimable: "Opposable",
  penalty: "Pénalité",
  state: "État",
  files: "Fichiers",
  states: { "under-way": "En cours", frozen: "Arrêté", amended: "Rectificatif" },
  amendedVersion: "Rectificatif, version {{version}}",
  notFrozen: "pas encore arrêté",
  period: "Période",
  periodAs: { pdf: "PDF de la période", csv: "CSV de la période" },
  quarter_1: "1er trimestre {{year}}",
  quarter: "{{number}}e trimestre {{year}}",
  empty: "Pas encore de relevé. Le mois en cours paraît ici dès sa première observation ; il est arrêté peu après sa fin.",
  emptyFilter: "Aucun relevé ne répond à ce filtre.",
};
