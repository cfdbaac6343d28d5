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
    en: "Also end, from now on, the observation of components and by vantages that the files no longer name, and remove sources of alerts; shown first. Vantages and sources: where the files name one of the kind at least.",
    fr: "Met aussi fin, dès maintenant, à l’observation des composants et par les points que les fichiers ne nomment plus, et retire les sources d’alertes\u202f; montrés d’abord. Points et sources\u202f: si les fichiers en nomment au moins un du genre.",
  },
} as const;
