import type { Words } from "../word-key.ts";

export const palette: Words["palette"] = {
  open: "Aller ou agir (Ctrl+K)",
  title: "Aller ou agir",
  field: "Une page, une plateforme, une indisponibilité, un relevé, une action",
  placeholder: "Quelques lettres",
  count_one: "{{count}} entrée",
  count_other: "{{count}} entrées",
  none: "Rien ne s’appelle ainsi.",
  reading: "D’autres sont en cours de lecture.",
  failed: "Certaines n’ont pu être lues.",
  reportOf: "Déclarer une indisponibilité : {{platform}}",
  reportOf_provider: "Enregistrer une notification du client : {{platform}}",
  groups: {
    pages: "Pages",
    platforms: "Plateformes",
    outages: "Indisponibilités",
    statements: "Relevés",
    acts: "Actions",
  },
};
