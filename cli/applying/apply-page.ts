/** What is told of changes: before they are made, and after. */
import { yamlText } from "../../api/documents/yaml-text.ts";
import type { Json } from "../../core/json/json.ts";
import type { Language, Words } from "../../core/words/language.ts";
import { printable } from "../show.ts";
import { type Change, changes } from "./change.ts";
import { lineDifference } from "./line-difference.ts";

export type Outcome = "created" | "configured" | "removed" | "unchanged";

/** What becomes of the thing by the change. */
export function outcomeOf(change: Change): Outcome {
  if (!changes(change)) return "unchanged";
  if (change.after === null) return "removed";
  return change.before === null ? "created" : "configured";
}

/** `platform/ocp01 configured`, as those expect who know kubectl. */
export function outcomeLine(change: Change, dryRun: boolean, language: Language): string {
  const dry = dryRun ? { en: " (dry run)", fr: " (à blanc)" }[language] : "";
  return `${change.kind}/${change.name} ${outcomeWords[outcomeOf(change)][language]}${dry}`;
}

const outcomeWords: Readonly<Record<Outcome, Words>> = {
  created: { en: "created", fr: "créé" },
  configured: { en: "configured", fr: "modifié" },
  removed: { en: "removed", fr: "retiré" },
  unchanged: { en: "unchanged", fr: "inchangé" },
};

/** The change line by line; secrets by their names. Empty where nothing would be done. */
export function changeText(change: Change, language: Language, paint: (colour: "red" | "green", text: string) => string): string {
  if (!changes(change)) return "";
  const title = `${change.kind}/${change.name}`;
  const lines = lineDifference(linesOf(change.before), linesOf(change.after)).map((line) => coloured(printable(line), paint));
  const secrets = change.secrets.map((name) => `! ${secretWords[language]} ${printable(name)}`);
  return [`--- ${title}`, `+++ ${title}`, ...lines, ...secrets].join("\n");
}

const secretWords: Words = { en: "new secret, not shown:", fr: "nouveau secret, non montré\u202f:" };

function linesOf(document: Json | null): string[] {
  return document === null ? [] : yamlText([document]).trimEnd().split("\n");
}

function coloured(line: string, paint: (colour: "red" | "green", text: string) => string): string {
  if (line.startsWith("-")) return paint("red", line);
  return line.startsWith("+") ? paint("green", line) : line;
}

/** As JSON: without what a secret is. */
export function changeValue(change: Change) {
  const { kind, name, before, after, secrets, removed, left, waiting } = change;
  return { kind, name, outcome: outcomeOf(change), before, after, secrets, removed, left, waiting };
}

/** What is there and in no file. */
function leftWords({ kind, name, left }: Change): Words {
  const names = left.join(", ");
  return {
    en: `${kind}/${name}: observed and not in the file, so left as they are: ${names} (--prune ends them)`,
    fr: `${kind}/${name}\u202f: observés et absents du fichier, donc laissés tels quels\u202f: ${names} (--prune y met fin)`,
  };
}

/** What must wait for an agent. */
function waitingWords({ kind, name, waiting }: Change): Words {
  const names = waiting.join(", ");
  return {
    en: `${kind}/${name}: not watched by ${names} yet: apply again once its agent has enrolled`,
    fr: `${kind}/${name}\u202f: pas encore observée par ${names}\u202f: appliquez de nouveau une fois l’agent inscrit`,
  };
}

/** What is told beside the change: what stays, what waits. */
export function asideWords(change: Change): Words[] {
  return [...(change.left.length > 0 ? [leftWords(change)] : []), ...(change.waiting.length > 0 ? [waitingWords(change)] : [])];
}

/** What would be ended by a prune. */
export function removedWords({ kind, name, removed }: Change): Words {
  const names = removed.join(", ");
  if (kind === "alert-source")
    return {
      en: `${kind}/${name}: removed, its secret worth nothing any more; what it told stays`,
      fr: `${kind}/${name}\u202f: retirée, son secret ne vaut plus rien\u202f; ce qu’elle a dit reste`,
    };
  if (kind === "vantage")
    return {
      en: `${kind}/${name}: watches no more, from now on: ${names}`,
      fr: `${kind}/${name}\u202f: n’observe plus, dès maintenant\u202f: ${names}`,
    };
  return {
    en: `${kind}/${name}: no longer observed from now on, for good: ${names}`,
    fr: `${kind}/${name}\u202f: plus observés dès maintenant, définitivement\u202f: ${names}`,
  };
}
