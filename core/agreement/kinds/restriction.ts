/** What rights and functions are limited to. Maintenance policy, section 1.1. */
import { defineKind } from "./define-kind.ts";

export const restriction = defineKind({
  kind: "restriction",
  title: { fr: "Restriction", en: "Restriction" },
  advice: {
    fr: "Ce que la limite interdit et qui se trouve quand même est un constat.",
    en: "What the limit forbids and is found all the same is a finding.",
  },
  standing: "not-measured",
  parameters: {
    to: {
      type: "choice",
      title: { fr: "Limité à", en: "Limited to" },
      options: { secnumcloud: { fr: "ce que SecNumCloud permet", en: "what SecNumCloud allows" } },
    },
  },
});
