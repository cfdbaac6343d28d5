/** The letter by which a client claims the penalty of a month: what is claimed, on what it stands, how it is verified. */
import type { Language } from "../../core/words/language.ts";
import type { Statement } from "../types.ts";
import { formatsOf } from "./format.ts";

export type ClaimLetter = { readonly subject: string; readonly body: string };

/** The points of a penalty as the statement shows them; null where none is due, or the month has not ended. */
export function pointsDue({ figures: { penalty } }: Pick<Statement, "figures">): string | null {
  return penalty !== null && penalty.points.numerator > 0 ? penalty.points.shown : null;
}

/**
 * In the reader's language; instants in the agreement's zone.
 *
 * @param client the name of whoever claims
 * @param bundle the name of the evidence bundle that goes with it
 * @throws RangeError where no penalty is due
 */
export function claimLetter(of: Statement, client: string, bundle: string, language: Language): ClaimLetter {
  const points = pointsDue(of);
  if (points === null) throw new RangeError(`no penalty is due for ${of.month}`);
  const f = formatsOf(language, of.zone);
  const { figures, agreement } = of;
  const said = {
    month: f.monthAndYear(of.month),
    platform: `${of.platformTitle} (${of.platform})`,
    agreement: `${agreement.title[language]}, ${agreement.version}, art.\u00a0${agreement.article}`,
    counted: f.seconds(figures.claimable),
    allowed: f.seconds(figures.allowed),
    figure: f.percent(figures.claimableAvailability?.shown ?? ""),
    points: f.decimal(points),
    frozen: f.instant(of.frozenAt ?? figures.at),
    lastDay: f.calendarDay(figures.penalty?.lastDayToClaim ?? ""),
  };
  const subject = language === "fr" ? frenchSubject(said) : englishSubject(said);
  const lines = language === "fr" ? frenchLines(said, of, client, bundle) : englishLines(said, of, client, bundle);
  return { subject, body: lines.join("\n") };
}

type Said = Readonly<
  Record<"month" | "platform" | "agreement" | "counted" | "allowed" | "figure" | "points" | "frozen" | "lastDay", string>
>;

const frenchSubject = ({ month, platform }: Said) => `Réclamation de pénalité, ${month}, ${platform}`;
const englishSubject = ({ month, platform }: Said) => `Penalty claim, ${month}, ${platform}`;

function frenchLines(said: Said, { version, digest }: Statement, client: string, bundle: string): string[] {
  return [
    "Madame, Monsieur,",
    "",
    `Au titre de ${said.month}, la disponibilité opposable de la plateforme ${said.platform} est de ${said.figure}\u202f: ${said.counted}\u00a0s opposables, pour un budget de ${said.allowed}\u00a0s (${said.agreement}).`,
    `Nous réclamons la pénalité qui en découle\u202f: ${said.points}\u00a0${Number(said.points.replace(",", ".")) < 2 ? "point" : "points"}, au plus tard le ${said.lastDay}.`,
    "",
    `Le relevé, version ${version}, a été arrêté le ${said.frozen}. Son empreinte SHA-256\u202f: ${digest}.`,
    `Le dossier de preuves joint (${bundle}) permet de le recalculer hors ligne, à l’octet près\u202f: garant verify ${bundle} --key log.key`,
    "",
    "Veuillez agréer nos salutations distinguées.",
    client,
  ];
}

function englishLines(said: Said, { version, digest }: Statement, client: string, bundle: string): string[] {
  return [
    "Dear Sir or Madam,",
    "",
    `For ${said.month}, the claimable availability of the platform ${said.platform} is ${said.figure}: ${said.counted}\u00a0s claimable, of a budget of ${said.allowed}\u00a0s (${said.agreement}).`,
    `We claim the penalty that follows: ${said.points} ${said.points === "1" ? "point" : "points"}, by ${said.lastDay} at the latest.`,
    "",
    `The statement, version ${version}, was frozen on ${said.frozen}. Its SHA-256: ${digest}.`,
    `The evidence bundle attached (${bundle}) lets anyone recompute it offline, to the byte: garant verify ${bundle} --key log.key`,
    "",
    "Yours faithfully,",
    client,
  ];
}
