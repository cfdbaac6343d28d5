/** Whom an alert reaches when nobody answers. Maintenance policy, section 1.2. */
import { defineKind } from "./define-kind.ts";

export const escalation = defineKind({
  kind: "escalation",
  title: { fr: "Escalade des alertes", en: "Escalation of alerts" },
  advice: {
    fr: "La clause dit vers quoi les alertes partent d’elles-mêmes.",
    en: "The clause says where alerts go by themselves.",
  },
  standing: "not-measured",
  parameters: {
    towards: {
      type: "choice",
      title: { fr: "Vers", en: "Towards" },
      options: { "client-tools": { fr: "les outils de gestion du client", en: "the client’s management tools" } },
    },
  },
});
