/** What the tasks of the database say, in both languages. */
import type { Language } from "../../core/words/language.ts";
import type { DatabaseFault } from "../store/database-refused.ts";

type Words = { readonly [In in Language]: string };

const faults: { readonly [Code in DatabaseFault["code"]]: Words } = {
  "database-too-old": {
    en: "PostgreSQL {version} is too old: 15 or later was expected",
    fr: "PostgreSQL {version} est trop ancien\u202f: la version 15 au moins est attendue",
  },
  "database-newer": {
    en: "a later version of Garant changed this database (step {migration}): this one does not go back; start that version, or restore a backup made before it",
    fr: "une version plus récente de Garant a modifié cette base (étape {migration})\u202f: celle-ci ne revient pas en arrière\u202f; démarrez cette version-là, ou restaurez une sauvegarde faite avant elle",
  },
  "migration-changed": {
    en: "step {migration} reads otherwise than when it was applied: this is not the program that made this database",
    fr: "l’étape {migration} ne se lit plus comme lorsqu’elle a été appliquée\u202f: ce n’est pas le programme qui a fait cette base",
  },
  "database-unreachable": {
    en: "the database does not answer: {cause}",
    fr: "la base ne répond pas\u202f: {cause}",
  },
};

/** One line of a fault. */
export function databaseFaultText(fault: DatabaseFault, language: Language): string {
  return filled(faults[fault.code][language], fault);
}

/** Braces are filled from the values. */
export function filled(text: string, values: object): string {
  const known = new Map(Object.entries(values));
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(known.get(name) ?? ""));
}
