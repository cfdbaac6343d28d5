import type { Words } from "../word-key.ts";

export const publication: Words["publication"] = {
  title: "Publication",
  lead: "L’état des plateformes et leurs indisponibilités peuvent être lus par tous, sans compte, si le client le décide. Rien n’est public avant.",
  isPublic: "L’état est public",
  isNot: "L’état n’est pas public",
  file: { page: "Page pour tous", status: "État des plateformes (JSON)", outages: "Indisponibilités (Atom)" },
  clientOnly: "Seul le client publie son état.",
  publish: "Publier l’état",
  publishTitle: "Chacun pourra lire l’état",
  publishText:
    "Public dès lors : les noms des plateformes et des composants, leur état, les instants des indisponibilités. Aucune notification, aucune preuve, aucun chiffre de la convention, rien de la démonstration.",
  publishDo: "Publier maintenant",
  withdraw: "Retirer la publication",
  withdrawTitle: "Personne ne pourra plus lire l’état sans compte",
  withdrawText:
    "Les trois adresses répondent comme si elles n’existaient pas. Ce qui a été lu jusque-là reste où il a été copié.",
  withdrawDo: "Retirer maintenant",
};
