/** What must not be open to the Internet. Agreement, articles 8.1.2 and 9.1. */
import { defineKind } from "./define-kind.ts";

export const exposure = defineKind({
  kind: "exposure",
  title: { fr: "Exposition", en: "Exposure" },
  advice: {
    fr: "Les ports que le texte nomme\u202f; sans ports, toutes les interfaces du tenant.",
    en: "The ports that the text names; without ports, all interfaces of the tenant.",
  },
  standing: "not-measured",
  parameters: {
    to: {
      type: "choice",
      title: { fr: "Ouverture interdite ou à filtrer", en: "Opening forbidden or to be filtered" },
      options: {
        "whole-internet": { fr: "à tout Internet", en: "to the whole Internet" },
        unfiltered: { fr: "sans filtrage défini par le client", en: "without filtering that the client defines" },
      },
    },
    ports: { type: "counts", least: 1, most: 65535, optional: true, title: { fr: "Ports", en: "Ports" } },
  },
});
