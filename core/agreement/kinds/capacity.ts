/** Who sees to it that there is room. Maintenance policy, general recommendations. */
import { defineKind } from "./define-kind.ts";

export const capacity = defineKind({
  kind: "capacity",
  title: { fr: "Capacité", en: "Capacity" },
  advice: { fr: "La clause dit pour quoi la place doit suffire.", en: "The clause says for what there must be room." },
  standing: "not-measured",
  parameters: {
    for: {
      type: "choice",
      title: { fr: "Suffisante pour", en: "Enough for" },
      options: { "workload-peaks": { fr: "les pointes des charges de travail", en: "the peaks of workloads" } },
    },
  },
});
