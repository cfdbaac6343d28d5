/** What apply and diff take. */
import { file } from "../values.ts";

export const filesOption = {
  summary: {
    en: "A file in YAML or JSON, of one document or several; a folder of them; - for standard input.",
    fr: "Un fichier YAML ou JSON, d’un ou de plusieurs documents\u202f; un dossier de tels fichiers\u202f; - pour l’entrée standard.",
  },
  short: "f",
  value: file,
  required: true,
  many: true,
} as const;

export const pruneOption = {
  summary: {
    en: "Also end, from now on, the observation of components and vantages that the files no longer name; shown first.",
    fr: "Met aussi fin, dès maintenant, à l’observation des composants et points que les fichiers ne nomment plus\u202f; montrés d’abord.",
  },
} as const;
