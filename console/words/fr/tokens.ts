import type { Words } from "../word-key.ts";

export const tokens: Words["tokens"] = {
  lead: "Un jeton laisse un programme agir en votre nom, avec les droits que vous lui donnez. Il est montré une seule fois et se révoque à tout moment.",
  title: "Nom",
  permissions: "Droits",
  createdAt: "Créé",
  expires: "Expire",
  act: "Action",
  revoke: "Révoquer",
  empty: "Aucun jeton.",
  new: "Nouveau jeton",
  life: "Durée",
  days_one: "{{count}} jour",
  days_other: "{{count}} jours",
  create: "Créer le jeton",
  needs: "Il faut un nom et au moins un droit.",
  created: "Jeton « {{title}} » créé",
  once: "Copiez-le maintenant : il ne sera plus montré.",
  secret: "Secret du jeton",
};
