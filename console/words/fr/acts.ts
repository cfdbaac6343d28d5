import type { Words } from "../word-key.ts";

export const acts: Words["acts"] = {
  failed: "Rien n’a été inscrit",
  changedMeanwhile: "Modifié entre-temps par {{who}}",
  changedBy: { client: "le client", provider: "le prestataire", somebody: "quelqu’un d’autre" },
  changedNote: "Rien de votre saisie n’est enregistré. Lisez ce qui y est désormais, puis refaites votre modification.",
  readAgain: "Montrer ce qui y est désormais (votre saisie est perdue)",
  question: {
    label: "Question sur {{platform}}",
    title: "{{what}} : la supervision voit le service revenu depuis {{time}}. Le confirmez-vous ?",
    components: "{{components}} ({{platform}})",
    text: "Question posée {{instant}}. La première confirmation met fin à l’indisponibilité ; si la vôtre diffère, l’écart est mis en contestation.",
    confirm: "Oui, le service est revenu",
    deny: "Non, pas encore",
    confirmed: "Confirmé par vous.",
    confirmed_provider: "Confirmé par le client.",
    denied: "Démenti par vous : c’est inscrit.",
    denied_provider: "Démenti par le client : c’est inscrit.",
    waits: "Attend la réponse de l’auteur de la notification.",
  },
  back: { say: "Le service est revenu chez moi", done: "Votre confirmation est inscrite à {{time}}." },
};
