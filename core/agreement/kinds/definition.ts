/** Words that the agreement gives a meaning. Agreement, articles 2 and 3. */
import { defineKind } from "./define-kind.ts";

export const definition = defineKind({
  kind: "definition",
  title: { fr: "Définition", en: "Definition" },
  advice: {
    fr: "Les mots eux-mêmes sont dans le glossaire et parmi les sigles.",
    en: "The words themselves are in the glossary and among the acronyms.",
  },
  standing: "stated",
  parameters: {},
});
