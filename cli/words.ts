/** The frame's own words, in both languages. */
import type { Words } from "../core/words/language.ts";

export const words = {
  what: {
    en: "Garant watches what a service agreement promises, keeps the books of it, and proves them.",
    fr: "Garant surveille ce qu’une convention de services promet, en tient le journal, et le prouve.",
  },
  usage: { en: "Usage", fr: "Utilisation" },
  commands: { en: "Commands", fr: "Commandes" },
  arguments: { en: "Arguments", fr: "Arguments" },
  options: { en: "Options", fr: "Options" },
  everywhere: { en: "Everywhere", fr: "Partout" },
  examples: { en: "Examples", fr: "Exemples" },
  command: { en: "COMMAND", fr: "COMMANDE" },
  required: { en: "required", fr: "obligatoire" },
  repeatable: { en: "may be repeated", fr: "répétable" },
  byDefault: { en: "by default", fr: "par défaut" },
  helpOption: { en: "this help", fr: "cette aide" },
  jsonOption: { en: "the answer as JSON", fr: "la réponse en JSON" },
  languageOption: { en: "the language of the answer", fr: "la langue de la réponse" },
  versionOption: { en: "the version", fr: "la version" },
  exitCodes: {
    en: "Exit codes: 0 fine, 1 not verified, 2 wrong use or bad input, 3 failure.",
    fr: "Codes de sortie\u202f: 0 tout va bien, 1 non vérifié, 2 mauvais usage ou données incorrectes, 3 échec.",
  },
  moreHelp: { en: "More: garant COMMAND --help", fr: "Pour en savoir plus\u202f: garant COMMANDE --help" },
} as const satisfies Readonly<Record<string, Words>>;

export function unknownCommand(typed: string, meant: string | undefined): Words {
  return {
    en: `Unknown command “${typed}”.${meant === undefined ? "" : ` Did you mean “${meant}”?`}`,
    fr: `Commande inconnue\u202f: «\u202f${typed}\u202f».${meant === undefined ? "" : ` Vouliez-vous dire «\u202f${meant}\u202f»\u202f?`}`,
  };
}

export function unknownOption(typed: string, meant: string | undefined): Words {
  return {
    en: `Unknown option “${typed}”.${meant === undefined ? "" : ` Did you mean “${meant}”?`}`,
    fr: `Option inconnue\u202f: «\u202f${typed}\u202f».${meant === undefined ? "" : ` Vouliez-vous dire «\u202f${meant}\u202f»\u202f?`}`,
  };
}

export function commandWanted(choices: readonly string[]): Words {
  return {
    en: `A command is wanted: ${choices.join(", ")}.`,
    fr: `Il manque la commande\u202f: ${choices.join(", ")}.`,
  };
}

export function wanted(name: string): Words {
  return { en: `${name} is wanted.`, fr: `Il manque ${name}.` };
}

export function valueWanted(option: string): Words {
  return { en: `${option} wants a value.`, fr: `${option} attend une valeur.` };
}

export function noValueWanted(option: string): Words {
  return { en: `${option} takes no value.`, fr: `${option} n’attend pas de valeur.` };
}

export function givenTwice(name: string): Words {
  return { en: `${name} is given more than once.`, fr: `${name} est donné plusieurs fois.` };
}

export function tooMany(typed: string): Words {
  return { en: `Nothing is expected at “${typed}”.`, fr: `Rien n’est attendu à «\u202f${typed}\u202f».` };
}

export function notWhatWasExpected(name: string, typed: string, expected: Words): Words {
  return {
    en: `${name}: expected ${expected.en}, not “${typed}”.`,
    fr: `${name}\u202f: ${expected.fr} attendu, et non «\u202f${typed}\u202f».`,
  };
}
