import { defineCommand } from "../../command.ts";
import type { Io } from "../../io.ts";
import { dataOption, launch } from "../../launch.ts";

export const command = defineCommand({
  path: ["ledger", "new-key"],
  summary: {
    en: "Replaces the key that signs a data folder's log: a fact signed by the old key and by the new one.",
    fr: "Remplace la clé qui signe le journal de preuves d’un dossier de données\u202f: un fait signé par l’ancienne clé et par la nouvelle.",
  },
  details: {
    en: "Works on the data folder itself: the server must be stopped. Checkpoints and receipts given out before stay good, and who verifies a bundle may still give the old key. Who keeps checkpoints adds the new one to the file of garant ledger keep. The old key's file is gone afterwards: there is no way back to it.",
    fr: "Travaille sur le dossier des données lui-même\u202f: le serveur doit être arrêté. Les points de contrôle et les accusés de réception déjà remis restent valables, et qui vérifie un dossier de preuve peut encore donner l’ancienne clé. Qui conserve les points de contrôle ajoute la nouvelle au fichier de garant ledger keep. Le fichier de l’ancienne clé n’existe plus ensuite\u202f: on n’y revient pas.",
  },
  options: {
    data: dataOption,
    yes: { summary: { en: "Without asking: for scripts.", fr: "Sans demander\u202f: pour les scripts." } },
  },
  examples: ["garant ledger new-key --data /var/lib/garant"],
  run: async ({ data, yes }, io) => {
    if (yes || (await confirmed(io))) return await launch(io, data, ["--task", "ledger-new-key"]);
    return io.badInput([{ code: "not-confirmed", message: notConfirmed }]);
  },
});

async function confirmed(io: Io): Promise<boolean> {
  const answer = await io.askLine(question);
  return answer?.toLowerCase() === word[io.language];
}

const word = { en: "replace", fr: "remplacer" };

const question = {
  en: `The log will be signed by a new key from now on, and the old one is given up. Type “${word.en}” to go on: `,
  fr: `Le journal sera désormais signé par une nouvelle clé, et l’ancienne abandonnée. Tapez «\u202f${word.fr}\u202f» pour continuer\u202f: `,
};

const notConfirmed = {
  en: "nothing was done: it was not confirmed (--yes confirms where nobody can be asked)",
  fr: "rien n’a été fait\u202f: ce n’était pas confirmé (--yes confirme là où l’on ne peut demander à personne)",
};
