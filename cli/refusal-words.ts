/** What the command line says when the API refuses, or does not answer. */
import type { PlaceOf, Problem } from "./io.ts";
import { printable } from "./show.ts";

export type Complaint = {
  readonly code: string;
  /** In the reader's language, by the server. */
  readonly words: string;
  readonly fields: readonly { readonly path: string; readonly message: string }[];
};

/** The refusal, and each field that it complains of with its place. */
export function refusedProblems(complaint: Complaint, status: number, hasToken: boolean, placeOf: PlaceOf): Problem[] {
  const said = printable(complaint.words === "" ? `HTTP ${status}` : complaint.words);
  const { en, fr } = status === 401 ? wayIn(hasToken) : { en: "", fr: "" };
  const fields = complaint.fields.map(({ path, message }) => {
    const words = printable(`${path}: ${message}`);
    return { ...placeOf(path), code: complaint.code, message: { en: words, fr: words } };
  });
  return [{ code: complaint.code, message: { en: `${said}${en}`, fr: `${said}${fr}` } }, ...fields];
}

function wayIn(hasToken: boolean) {
  return hasToken
    ? {
        en: " The token was refused: it is wrong, expired, revoked, or of the other party.",
        fr: " Le jeton est refusé\u202f: il est erroné, expiré, révoqué, ou de l’autre partie.",
      }
    : {
        en: " No token was found: give one by GARANT_TOKEN, or run this where the server's data folder is (GARANT_DATA).",
        fr: " Aucun jeton n’a été trouvé\u202f: donnez-en un par GARANT_TOKEN, ou lancez ceci là où est le dossier des données du serveur (GARANT_DATA).",
      };
}

export function unreachedProblem(server: string, reason: string): Problem {
  return {
    code: "unreached",
    message: {
      en: `No answer from ${server} (${printable(reason)}). Is Garant running there? It is started by: npm start`,
      fr: `Pas de réponse de ${server} (${printable(reason)}). Garant y est-il en marche\u202f? On le lance par\u202f: npm start`,
    },
  };
}

export function notUnderstood(server: string): Problem {
  return {
    code: "not-understood",
    message: {
      en: `What answers at ${server} does not speak as Garant does.`,
      fr: `Ce qui répond à ${server} ne parle pas comme Garant.`,
    },
  };
}
