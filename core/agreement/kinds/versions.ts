/** That versions live side by side, and where they are listed. Agreement, articles 1 and 5. */
import { defineKind } from "./define-kind.ts";

export const versions = defineKind({
  kind: "versions",
  title: { fr: "Versions", en: "Versions" },
  advice: {
    fr: "Le tableau des révisions est dressé à partir des versions elles-mêmes.",
    en: "The revision table is made from the versions themselves.",
  },
  standing: "stated",
  parameters: {},
});
