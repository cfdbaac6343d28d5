/** Special requirements of law on some data. Agreement, article 10.1. */
import { defineKind } from "./define-kind.ts";

export const legalRequirement = defineKind({
  kind: "legal-requirement",
  title: { fr: "Exigence légale", en: "Legal requirement" },
  advice: {
    fr: "Chaque exigence a ses mesures, son responsable et son état.",
    en: "Each requirement has its measures, its owner and its state.",
  },
  standing: "not-measured",
  parameters: {},
});
