/** How often accesses are looked over. Maintenance policy, section 2.2. */
import { defineKind } from "./define-kind.ts";

export const accessReview = defineKind({
  kind: "access-review",
  title: { fr: "Revue des accès", en: "Access review" },
  advice: {
    fr: "Chaque accès est gardé ou retiré, et la revue suivante a une date.",
    en: "Each access is kept or revoked, and the next review has a date.",
  },
  standing: "not-measured",
  parameters: {
    every: { type: "days", least: 1, most: 3660, title: { fr: "Au moins tous les", en: "At least every" } },
  },
});
