/** How often a restore is tried. Maintenance policy, section 1.3. */
import { defineKind } from "./define-kind.ts";

export const restoreTest = defineKind({
  kind: "restore-test",
  title: { fr: "Essai de restauration", en: "Restore test" },
  advice: {
    fr: "Une sauvegarde que personne n’a restaurée n’est qu’un espoir.",
    en: "A backup that nobody restored is but a hope.",
  },
  standing: "not-measured",
  parameters: {
    every: { type: "days", least: 1, most: 3660, title: { fr: "Au moins tous les", en: "At least every" } },
  },
});
