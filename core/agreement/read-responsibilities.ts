/** The responsibility matrix: each activity, and what each party is in it. Agreement, article 10.2. */
import type { PositionedNode } from "../documents/positioned-node.ts";
import type { Words } from "../words/language.ts";
import type { Acronym, Activity, ActivityGroup } from "./agreement.ts";
import { type AgreementError, faultyScalar, type Report, wrongType } from "./agreement-error.ts";
import { readName } from "./read-name.ts";
import { type Once, onceEach, readFields, readList, readText, readTexts, whole } from "./read-node.ts";

/** Acronyms with their meaning, none twice. */
export function readAcronyms(node: PositionedNode, report: Report): readonly Acronym[] | undefined {
  const once = onceEach(report);
  const expected = { en: "a list of acronyms", fr: "une liste de sigles" };
  return readList(node, expected, (item) => readAcronym(item, once, report), report);
}

function readAcronym(node: PositionedNode, once: Once, report: Report): Acronym | undefined {
  const fields = readFields(node, ["acronym", "meaning"], [], report);
  const [short, meaning] = [fields?.get("acronym"), fields?.get("meaning")];
  const acronym = short && readName(short, report);
  if (short) once(short, acronym);
  return whole<Acronym>({ acronym, meaning: meaning && readTexts(meaning, report) });
}

/** The matrix in groups; no id of a group or of an activity twice. */
export function readResponsibilities(node: PositionedNode, report: Report): readonly ActivityGroup[] | undefined {
  const [groups, activities] = [onceEach(report), onceEach(report)];
  const expected = { en: "a list of groups of activities", fr: "une liste de groupes d’activités" };
  return readList(node, expected, (item) => readGroup(item, groups, activities, report), report);
}

function readGroup(node: PositionedNode, groups: Once, activities: Once, report: Report): ActivityGroup | undefined {
  const fields = readFields(node, ["id", "title", "activities"], [], report);
  const [idNode, title, listed] = [fields?.get("id"), fields?.get("title"), fields?.get("activities")];
  const id = idNode && readName(idNode, report);
  if (idNode) groups(idNode, id);
  const expected = { en: "a list of activities", fr: "une liste d’activités" };
  return whole<ActivityGroup>({
    id,
    title: title && readTexts(title, report),
    activities: listed && readList(listed, expected, (item) => readActivity(item, activities, report), report),
  });
}

type Named = Pick<Activity, "id" | "title" | "letters">;

function readActivity(node: PositionedNode, once: Once, report: Report): Activity | undefined {
  const fields = readFields(node, ["id", "title", "client", "provider"], ["note"], report);
  const [idNode, title, noteNode] = [fields?.get("id"), fields?.get("title"), fields?.get("note")];
  const [clientNode, providerNode] = [fields?.get("client"), fields?.get("provider")];
  const id = idNode && readName(idNode, report);
  if (idNode) once(idNode, id);
  const client = clientNode && readLetters(clientNode, report);
  const provider = providerNode && readLetters(providerNode, report);
  if (client !== undefined && provider !== undefined && clientNode) reportUnowned(clientNode, client, provider, report);
  const note = noteNode && readTexts(noteNode, report);
  const letters = client === undefined || provider === undefined ? undefined : { client, provider };
  const named = whole<Named>({ id, title: title && readTexts(title, report), letters });
  return named && { ...named, ...(note && { note }) };
}

const lettersExpected: Words = {
  en: "letters among R, A, C, I, each once and in this order, such as RA",
  fr: "des lettres parmi R, A, C, I, chacune une fois et dans cet ordre, telles que RA",
};

function readLetters(node: PositionedNode, report: Report): string | undefined {
  const scalar = readText(node, lettersExpected, report);
  if (scalar === undefined || /^(?=.)R?A?C?I?$/.test(scalar.text)) return scalar?.text;
  report(
    faultyScalar("malformed", scalar, { en: "are no letters of the matrix", fr: "n’est pas de la matrice" }, lettersExpected),
  );
  return undefined;
}

/** An activity that nobody carries out, or that none or both approve, has no owner. */
function reportUnowned(at: PositionedNode, client: string, provider: string, report: Report): void {
  const owners = [client, provider].filter((letters) => letters.includes("A")).length;
  if (owners === 1 && `${client}${provider}`.includes("R")) return;
  report(unowned(at, client, provider));
}

function unowned(node: PositionedNode, client: string, provider: string): AgreementError {
  const expected = {
    en: "R at one party at least, A at exactly one",
    fr: "R chez une partie au moins, A chez une seule",
  };
  const said = { en: `client ${client}, provider ${provider}`, fr: `client ${client}, prestataire ${provider}` };
  return { ...wrongType(node, expected), code: "roles-unfit", message: said };
}
