/** From when an alert is due. Maintenance policy, section 1.2. */
import { defineKind } from "./define-kind.ts";

export const alertThreshold = defineKind({
  kind: "alert-threshold",
  title: { fr: "Seuils d’alerte", en: "Alert thresholds" },
  advice: {
    fr: "Les seuils que la politique recommande pour les charges de travail.",
    en: "The thresholds that the policy recommends for workloads.",
  },
  standing: "not-measured",
  parameters: {
    podCpuAndMemory: {
      type: "percent",
      least: "0",
      most: "100",
      decimals: 1,
      title: { fr: "Processeur et mémoire des pods", en: "Pod CPU and memory" },
    },
    volumes: {
      type: "percent",
      least: "0",
      most: "100",
      decimals: 1,
      title: { fr: "Espace des volumes persistants", en: "Space of persistent volumes" },
    },
    podStartFailures: {
      type: "count",
      least: 0,
      most: 1000,
      title: { fr: "Échecs de démarrage de pods admis", en: "Pod start failures let through" },
    },
    podStartWindow: {
      type: "duration",
      leastMs: 1000,
      mostMs: 86400000,
      title: { fr: "Fenêtre des échecs de démarrage", en: "Window of the start failures" },
    },
  },
});
