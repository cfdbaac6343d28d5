/** What is backed up, how often, and where. Agreement, article 8.1.3; maintenance policy, section 1.3. */
import { defineKind } from "./define-kind.ts";

export const backup = defineKind({
  kind: "backup",
  title: { fr: "Sauvegarde", en: "Backup" },
  advice: {
    fr: "Une sauvegarde sans date ni lieu ne prouve rien\u202f: la clause donne ce que le texte en dit.",
    en: "A backup without a date and a place proves nothing: the clause gives what the text says of them.",
  },
  standing: "not-measured",
  parameters: {
    of: {
      type: "choices",
      title: { fr: "Ce qui est sauvegardé", en: "What is backed up" },
      options: {
        "protected-workloads": { fr: "les charges de travail protégées", en: "the protected workloads" },
        "cluster-configuration": { fr: "la configuration du cluster", en: "the cluster’s configuration" },
        volumes: { fr: "les volumes persistants", en: "persistent volumes" },
        secrets: { fr: "les secrets", en: "secrets" },
        manifests: { fr: "les manifestes de déploiement", en: "deployment manifests" },
      },
    },
    every: { type: "days", least: 1, most: 366, title: { fr: "Tous les", en: "Every" }, optional: true },
    place: {
      type: "choice",
      title: { fr: "Lieu", en: "Place" },
      options: {
        "outside-their-zone": {
          fr: "hors de la zone de disponibilité de ce qui est sauvegardé",
          en: "outside the availability zone of what is backed up",
        },
      },
      optional: true,
    },
    within: {
      type: "choice",
      title: { fr: "Limite", en: "Limit" },
      options: { "subscribed-units": { fr: "les unités souscrites", en: "the units subscribed" } },
      optional: true,
    },
  },
});
