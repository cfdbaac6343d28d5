/** What is wrong with the value of a parameter, in words beside its field. */
import type { ParameterProblem } from "../parameters/read-values.ts";
import type { Words } from "./language.ts";

/** One sentence in both languages; limits in the unit of the parameter, lengths in characters. */
export function parameterProblemWords(problem: ParameterProblem): Words {
  switch (problem.code) {
    case "missing":
      return { en: "Needed.", fr: "À remplir." };
    case "unknown":
      return { en: "There is no such parameter.", fr: "Ce paramètre n’existe pas." };
    case "wrong-type":
      return { en: `Expected: ${types[problem.expected].en}.`, fr: `Attendu\u202f: ${types[problem.expected].fr}.` };
    case "wrong-format":
      return formats[problem.expected] ?? { en: "Written wrongly.", fr: "Mal écrit." };
    case "too-small":
      return { en: `At least ${problem.min}.`, fr: `Au moins ${problem.min}.` };
    case "too-large":
      return { en: `At most ${problem.max}.`, fr: `Au plus ${problem.max}.` };
    case "too-long":
      return { en: `At most ${problem.max} characters.`, fr: `Au plus ${problem.max}\u00a0caractères.` };
    case "too-many":
      return { en: `At most ${problem.max} of them.`, fr: `Au plus ${problem.max}.` };
    case "not-an-option":
      return { en: `One of: ${problem.options.join(", ")}.`, fr: `L’un de\u202f: ${problem.options.join(", ")}.` };
    case "name-not-allowed":
      return { en: `The name ${problem.name} cannot be used.`, fr: `Le nom ${problem.name} ne peut pas être employé.` };
  }
}

const types: Readonly<Record<Extract<ParameterProblem, { code: "wrong-type" }>["expected"], Words>> = {
  text: { en: "a text", fr: "un texte" },
  integer: { en: "a whole number", fr: "un nombre entier" },
  flag: { en: "true or false", fr: "true ou false" },
  choice: { en: "one of the options", fr: "l’une des options" },
  pairs: { en: "names and values", fr: "des noms et des valeurs" },
};

const formats: Readonly<Record<string, Words>> = {
  plain: { en: "It holds a character that cannot be sent.", fr: "Il contient un caractère qui ne peut pas être envoyé." },
  hostname: { en: "Neither a host name nor an address.", fr: "Ni un nom d’hôte ni une adresse." },
  "http-url": {
    en: "Not an address that begins with http:// or https://, without user or password.",
    fr: "Pas une adresse qui commence par http:// ou https://, sans utilisateur ni mot de passe.",
  },
  "status-list": { en: "Not statuses such as 200-299,401.", fr: "Pas des statuts tels que 200-299,401." },
  "regular-expression": { en: "Not a regular expression.", fr: "Pas une expression régulière." },
  certificates: { en: "No certificate in PEM can be read there.", fr: "Aucun certificat PEM ne s’y lit." },
  secret: {
    en: "Printable characters of one line, with no space before or after.",
    fr: "Des caractères imprimables d’une seule ligne, sans espace avant ni après.",
  },
  "private-key": { en: "No private key in PEM, without a passphrase.", fr: "Pas une clé privée PEM, sans phrase de passe." },
  "key-of-certificate": { en: "Not the key of the client certificate.", fr: "Pas la clé du certificat client." },
  "check-name": { en: "No check has such a name.", fr: "Aucun contrôle n’a un tel nom." },
};
