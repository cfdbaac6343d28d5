import type { Words } from "../word-key.ts";

export const claim: Words["claim"] = {
  documentTitle: "Réclamation {{month}}, {{platform}}",
  title: "Réclamation",
  heading: "Réclamer la pénalité, {{month}}",
  lead: "Le courriel et ce qui l’accompagne, prêts à partir. Garant n’envoie rien à votre place.",
  nothing: "Rien n’est dû au titre de ce mois\u202f: il n’y a rien à réclamer.",
  notYours: "La réclamation appartient au client.",
  letter: "Le courriel",
  subject: "Objet",
  body: "Texte",
  openMail: "Ouvrir dans la messagerie",
  bundle: "Dossier de preuves",
  attach:
    "Joignez le dossier de preuves ({{name}}) et, si vous voulez, le relevé en PDF\u202f: une messagerie ne joint rien d’elle-même.",
  sent: "L’envoi",
  sentNote: "Une fois le courriel parti, inscrivez-le\u202f: la date, la version et l’empreinte du relevé entrent au journal.",
  sentTo: "Envoyé à",
  record: "Inscrire l’envoi",
  recorded: "Réclamée le",
  to: "à {{to}}",
  prepare: "Préparer la réclamation",
};
