/** The steps by which an outage was decided, in the words of both languages. */
import type { Words } from "../core/words/language.ts";

export const stepWords = {
  notified: { en: "reported", fr: "notifiée" },
  detected: { en: "detected", fr: "détectée" },
  corrected: { en: "corrected", fr: "corrigée" },
  confirmed: { en: "confirmed", fr: "confirmée" },
  "partly-restored": { en: "partly restored", fr: "retour partiel" },
  "restored-by-supervision": { en: "seen restored by supervision", fr: "retour vu par la supervision" },
  "restored-by-user": { en: "restoration confirmed by a user", fr: "retour confirmé par un utilisateur" },
  "restoration-asked": { en: "restoration asked about", fr: "question sur le retour" },
  "restoration-denied": { en: "restoration denied", fr: "retour nié" },
  excluded: { en: "excluded", fr: "exclue" },
  contested: { en: "contested", fr: "contestée" },
  ruled: { en: "ruled", fr: "tranchée" },
  voided: { en: "observations voided", fr: "observations annulées" },
  retracted: { en: "withdrawn", fr: "retirée" },
  held: { en: "held: too few eyes", fr: "maintenue\u202f: trop peu de points d’observation" },
} as const satisfies Readonly<Record<string, Words>>;
