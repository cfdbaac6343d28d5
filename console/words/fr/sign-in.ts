import type { Words } from "../word-key.ts";

export const signIn: Words["signIn"] = {
  title: "Se connecter",
  email: "Courriel",
  password: "Mot de passe",
  submit: "Se connecter",
  firstTime: "Première visite ? Prenez le lien à usage unique affiché au démarrage de Garant, ou remis par un administrateur.",
  refused: "Ce courriel et ce mot de passe ne vont pas ensemble",
  wrongConsole: "Ce compte relève de l’autre console",
  tooOften: "Trop d’essais : attendez une minute",
  linkInvalid: "Ce lien ne fonctionne plus",
  linkInvalidText:
    "Un lien à usage unique sert une fois, pendant 24 heures. Demandez-en un autre, ou connectez-vous avec votre mot de passe.",
  withPassword: "Se connecter avec un mot de passe",
  welcome: "Bienvenue : faites de ce compte le vôtre",
  welcomeText: "Le lien vous a connecté. Donnez votre nom et un mot de passe, par lequel vous reviendrez.",
  name: "Votre nom",
  newPassword: "Nouveau mot de passe",
  passwordHelp: "Au moins {{count}} caractères ; une phrase se retient le mieux.",
  passwordShort: "Au moins {{count}} caractères.",
  begin: "Commencer",
};
