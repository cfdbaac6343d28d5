// Written by scripts/registries.mjs from the files of this folder: do not edit.
import type { Registry } from "../registry.ts";

export const registry: Registry = [
  {
    path: ["agreement","check"],
    summary: {"en":"Checks agreements: every error with its line, its column and what was expected.","fr":"Vérifie des conventions : chaque erreur avec sa ligne, sa colonne et ce qui était attendu."},
    load: () => import("./agreement/check.ts"),
  },
  {
    path: ["agreement","show"],
    summary: {"en":"Shows an agreement: its clauses, their parameters, and which of them are ours.","fr":"Montre une convention : ses clauses, leurs paramètres, et lesquels sont les nôtres."},
    load: () => import("./agreement/show.ts"),
  },
  {
    path: ["statement","compute"],
    summary: {"en":"Computes the figures of a month from records, without a server.","fr":"Calcule les chiffres d’un mois à partir d’enregistrements, sans serveur."},
    load: () => import("./statement/compute.ts"),
  },
  {
    path: ["verify"],
    summary: {"en":"Verifies an evidence bundle, offline: what it proves, and what it does not.","fr":"Vérifie un dossier de preuve, hors ligne : ce qu’il prouve, et ce qu’il ne prouve pas."},
    load: () => import("./verify.ts"),
  },
  {
    path: ["version"],
    summary: {"en":"The version of Garant, and of what runs it.","fr":"La version de Garant, et de ce qui l’exécute."},
    load: () => import("./version.ts"),
  },
];
