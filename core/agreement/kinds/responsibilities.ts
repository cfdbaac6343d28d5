/** What each party answers for. Agreement, article 10.2; maintenance policy, section 2.1. */
import { defineKind } from "./define-kind.ts";

export const responsibilities = defineKind({
  kind: "responsibilities",
  title: { fr: "Partage des responsabilités", en: "Shared responsibilities" },
  advice: {
    fr: "Le détail, activité par activité, est dans la matrice de responsabilités.",
    en: "The detail, activity by activity, is in the responsibility matrix.",
  },
  standing: "stated",
  parameters: {
    provider: {
      type: "choices",
      title: { fr: "Le prestataire répond de", en: "The provider answers for" },
      options: {
        iaas: { fr: "l’infrastructure IaaS portante", en: "the IaaS infrastructure below" },
        "platform-systems": { fr: "les systèmes nécessaires à la plateforme", en: "the systems that the platform needs" },
        "security-upkeep": { fr: "le maintien en condition de sécurité", en: "security upkeep" },
        "platform-updates": { fr: "la mise à jour de la plateforme", en: "updates of the platform" },
        "platform-configuration-backup": {
          fr: "la sauvegarde de la configuration de la plateforme",
          en: "backup of the platform’s configuration",
        },
        "platform-secrets": {
          fr: "les secrets et la configuration de la plateforme",
          en: "secrets and configuration of the platform",
        },
      },
    },
    client: {
      type: "choices",
      title: { fr: "Le client répond de", en: "The client answers for" },
      options: {
        "own-software-updates": { fr: "la mise à jour de ce qu’il installe", en: "updates of what it installs" },
        "application-security": { fr: "la sécurité de ses applications", en: "security of its applications" },
        "application-backup": { fr: "la sauvegarde applicative de ses données", en: "application-level backup of its data" },
        "backup-policies": { fr: "la configuration des politiques de sauvegarde", en: "configuration of backup policies" },
        "workload-secrets": {
          fr: "les secrets et la configuration de ses charges de travail",
          en: "secrets and configuration of its workloads",
        },
      },
    },
  },
});
