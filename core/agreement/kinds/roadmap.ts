/** How far ahead updates are announced. Maintenance policy, section 1.1. */
import { defineKind } from "./define-kind.ts";

export const roadmap = defineKind({
  kind: "roadmap",
  title: { fr: "Feuille de route", en: "Roadmap" },
  advice: {
    fr: "L’horizon lui-même se vérifie\u202f: une feuille de route vide n’annonce rien.",
    en: "The horizon itself is checked: an empty roadmap announces nothing.",
  },
  standing: "not-measured",
  parameters: {
    ahead: { type: "months", least: 1, most: 60, title: { fr: "Horizon", en: "Horizon" } },
  },
});
