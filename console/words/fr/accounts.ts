import type { Words } from "../word-key.ts";

export const accounts: Words["accounts"] = {
  title: "Comptes",
  lead: {
    client: "Qui, chez le client, peut se connecter à cette console. Le vôtre est sous",
    provider: "Qui, chez le prestataire, peut se connecter à cette console. Le vôtre est sous",
  },
  all: "Qui peut se connecter",
  last: "Dernière connexion",
  never: "jamais",
  sessions: "Sessions ouvertes",
  own: "vous",
  invited: "invité",
  closed: "fermé",
  end: "Déconnecter",
  endTitle: "Déconnecter {{name}} partout",
  endText_one: "{{count}} session prend fin aussitôt. Le compte et son mot de passe restent.",
  endText_other: "{{count}} sessions prennent fin aussitôt. Le compte et son mot de passe restent.",
  endDo: "Déconnecter",
  close: "Fermer",
  closeTitle: "Fermer le compte de {{name}}",
  closeText:
    "Définitivement : plus personne ne se connecte par lui, ses sessions prennent fin, les jetons d’accès qu’il a créés sont révoqués. Ce qu’il a fait reste au journal.",
  closeDo: "Fermer le compte",
  new: "Nouveau compte",
  newText:
    "Le lien ouvre le compte une seule fois : son titulaire choisit alors un mot de passe. Ne le remettez à personne d’autre.",
  make: "Créer le compte",
  link: "Le compte de {{name}} est créé",
  linkText:
    "Son lien n’est montré que maintenant ; il est valable jusqu’au {{until}}. Perdu ou périmé : créez le compte de nouveau.",
  linkLabel: "Lien de connexion à usage unique",
};
