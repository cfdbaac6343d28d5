/** What an agent says to its operator, in both languages. */
import type { Language, Words } from "../../core/words/language.ts";
import type { AgentNote } from "./agent-note.ts";
import type { EnrolmentFault } from "./enrol-agent.ts";

type Said = AgentNote | { readonly code: "started"; readonly detail: string };

const notes: Readonly<Record<Said["code"], Words>> = {
  started: { en: "Observing", fr: "Observation en cours" },
  configured: { en: "Configuration taken", fr: "Configuration prise" },
  "configuration-refused": {
    en: "A configuration that the server did not sign, or an older one, was refused: the one before holds",
    fr: "Une configuration que le serveur n’a pas signée, ou plus ancienne, est refusée\u202f: la précédente reste en vigueur",
  },
  "cut-off": {
    en: "The server cannot be reached: what is observed is kept until it can",
    fr: "Le serveur est injoignable\u202f: les observations sont gardées jusqu’à son retour",
  },
  connected: { en: "The server answers again", fr: "Le serveur répond de nouveau" },
  "clock-off": {
    en: "This machine's clock is too far off: what is observed is kept, and counts for nothing until it is set right",
    fr: "L’horloge de cette machine est trop décalée\u202f: les observations sont gardées et ne comptent pas tant qu’elle n’est pas remise à l’heure",
  },
  revoked: {
    en: "The server does not know this agent, or it was revoked: nothing more is observed",
    fr: "Le serveur ne connaît pas cet agent, ou il a été révoqué\u202f: plus rien n’est observé",
  },
  "report-refused": { en: "The server refused a report", fr: "Le serveur a refusé un rapport" },
  prober: { en: "From the probing thread", fr: "Du fil qui sonde" },
};

/** One line. */
export function agentWords({ code, detail }: Said, language: Language): string {
  const said = notes[code][language];
  if (detail === undefined) return said;
  return language === "fr" ? `${said}\u202f: ${detail}` : `${said}: ${detail}`;
}

const faults: Readonly<Record<EnrolmentFault["code"] | "not-enrolled", Words>> = {
  "not-enrolled": {
    en: "This agent is not enrolled: give --server, and the token of garant vantage enrol",
    fr: "Cet agent n’est pas inscrit\u202f: donnez --server, et le jeton de garant vantage enrol",
  },
  "token-malformed": { en: "This is no enrolment token", fr: "Ce n’est pas un jeton d’inscription" },
  refused: { en: "The server refused the enrolment", fr: "Le serveur a refusé l’inscription" },
  "enrolled-otherwise": {
    en: "This folder is another agent's; give this one a folder of its own with --folder",
    fr: "Ce dossier est celui d’un autre agent\u202f; donnez-en un autre à celui-ci par --folder",
  },
};

/** One line. */
export function enrolmentWords({ code, detail }: { code: keyof typeof faults; detail: string }, language: Language): string {
  const said = faults[code][language];
  if (detail === "") return `${said}.`;
  return language === "fr" ? `${said}\u202f: ${detail}` : `${said}: ${detail}`;
}
