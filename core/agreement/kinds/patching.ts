/** Who mends, and how. Maintenance policy, sections 1.1 and 2.3. */
import { defineKind } from "./define-kind.ts";

export const patching = defineKind({
  kind: "patching",
  title: { fr: "Correctifs", en: "Patches" },
  advice: {
    fr: "La clause dit sur quoi portent les correctifs, et comment ils sont passés.",
    en: "The clause says what is patched, and how.",
  },
  standing: "not-measured",
  parameters: {
    of: {
      type: "choice",
      title: { fr: "Objet", en: "Scope" },
      options: {
        platform: { fr: "l’infrastructure et ses services", en: "the infrastructure and its services" },
        workloads: { fr: "les charges de travail", en: "the workloads" },
      },
    },
    how: {
      type: "choices",
      title: { fr: "Manière", en: "Manner" },
      options: {
        automatic: { fr: "de façon automatique", en: "automatically" },
        "without-interruption": {
          fr: "sans interruption, sauf annonce contraire",
          en: "without interruption, unless announced otherwise",
        },
        "as-fast-as-possible": { fr: "au plus vite", en: "as fast as possible" },
      },
      optional: true,
    },
  },
});
