/** What the keeper of checkpoints says of a round. */
import { instantText } from "../../api/zone-instants.ts";
import type { Words } from "../../core/words/language.ts";
import { printable } from "../show.ts";
import type { AlarmCode } from "./judge.ts";
import type { Round } from "./keeper.ts";

/** One line of what happened. */
export function roundWords(round: Exclude<Round, { kind: "unusable" }>): Words {
  switch (round.kind) {
    case "kept": {
      const { size, at, file, first } = round;
      const head = `${stamp(at)}${size}`;
      const en = first ? "the first one: nothing yet to compare with" : "consistent with the one before";
      const fr = first ? "le premier\u202f: rien encore à comparer" : "cohérent avec le précédent";
      return { en: `${head} entries, ${en}: ${file}`, fr: `${head} entrées, ${fr}\u202f: ${file}` };
    }
    case "unchanged":
      return {
        en: `${stamp(round.at)}${round.size} entries, nothing new`,
        fr: `${stamp(round.at)}${round.size} entrées, rien de neuf`,
      };
    case "silent":
      return {
        en: `No checkpoint: ${printable(round.reason)}`,
        fr: `Pas de point de contrôle\u202f: ${printable(round.reason)}`,
      };
    case "alarm":
      return alarmLine(round);
  }
}

function alarmLine({ alarm, evidence }: Extract<Round, { kind: "alarm" }>): Words {
  const { en, fr } = alarmWords[alarm];
  return evidence === undefined
    ? { en: `ALARM: ${en}`, fr: `ALARME\u202f: ${fr}` }
    : { en: `ALARM: ${en} Evidence: ${evidence}`, fr: `ALARME\u202f: ${fr} Éléments\u202f: ${evidence}` };
}

function stamp(at: number | undefined): string {
  return at === undefined ? "" : `${instantText(at, "UTC")} `;
}

const alarmWords: Readonly<Record<AlarmCode, Words>> = {
  "not-a-checkpoint": {
    en: "what the log gives out is no signed checkpoint.",
    fr: "ce que le journal remet n’est pas un point de contrôle signé.",
  },
  "other-key": {
    en: "the checkpoint is not signed by the key given. If the key was replaced, ask for the new one by another way and add it to the key file.",
    fr: "le point de contrôle n’est pas signé par la clé donnée. Si la clé a été remplacée, demandez la nouvelle par une autre voie et ajoutez-la au fichier de clés.",
  },
  "other-log": { en: "the checkpoint is of another log.", fr: "le point de contrôle est d’un autre journal." },
  "wrong-root": {
    en: "an empty log with a root that is not the empty tree's.",
    fr: "un journal vide dont la racine n’est pas celle de l’arbre vide.",
  },
  shrunk: {
    en: "the log is shorter than it was: entries have gone.",
    fr: "le journal est plus court qu’avant\u202f: des entrées ont disparu.",
  },
  rewritten: {
    en: "the log does not begin with what it was: its history was rewritten.",
    fr: "le journal ne commence pas par ce qu’il était\u202f: son histoire a été réécrite.",
  },
  "no-proof": {
    en: "the log gives no proof that it only grew.",
    fr: "le journal ne donne aucune preuve qu’il n’a fait que croître.",
  },
  "back-in-time": {
    en: "the checkpoint is longer than the one kept, and says to be older.",
    fr: "le point de contrôle est plus long que celui gardé, et se dit plus ancien.",
  },
  stale: {
    en: "no recent checkpoint: the log stands still, or newer ones are withheld.",
    fr: "aucun point de contrôle récent\u202f: le journal est à l’arrêt, ou les suivants sont retenus.",
  },
};
