/** The closed set of what the API refuses, once for every transport. RFC 9457; each code has its words in both languages. */

type Words = { readonly en: string; readonly fr: string };
type Refused = { readonly status: number; readonly title: Words; readonly detail: Words };

/** Braces in a detail are filled from the refusal's data. */
export const refusals = {
  "changed-meanwhile": {
    status: 412,
    title: { en: "Changed meanwhile", fr: "Modifié entre-temps" },
    detail: {
      en: "{name} was changed by {who} on {day} at {time} UTC, after you read it: nothing of yours was recorded. Read it again, then make your change.",
      fr: "{name} a été modifié par {who} le {day} à {time} UTC, après votre lecture\u202f: rien de votre modification n’est enregistré. Relisez, puis refaites-la.",
    },
  },
  "not-new": {
    status: 412,
    title: { en: "Already there", fr: "Existe déjà" },
    detail: {
      en: "{name} exists already, and was to be new: nothing was recorded.",
      fr: "{name} existe déjà et devait être nouveau\u202f: rien n’est enregistré.",
    },
  },
  "precondition-wanted": {
    status: 428,
    title: { en: "Say which version", fr: "Version à préciser" },
    detail: {
      en: "Send If-Match with the version that you read, or If-None-Match: * for what is to be new.",
      fr: "Envoyez If-Match avec la version lue, ou If-None-Match\u202f: * pour ce qui doit être nouveau.",
    },
  },
  "name-ended": {
    status: 409,
    title: { en: "A name of the past", fr: "Nom du passé" },
    detail: {
      en: "{name} belonged to the platform until {to} and does not come back: give what is new another name.",
      fr: "{name} a fait partie de la plateforme jusqu’au {to} et n’y revient pas\u202f: donnez un autre nom à ce qui est nouveau.",
    },
  },
  "not-signed-in": {
    status: 401,
    title: { en: "Not signed in", fr: "Non connecté" },
    detail: { en: "Sign in, or send a valid access token.", fr: "Connectez-vous, ou présentez un jeton d’accès valide." },
  },
  "not-permitted": {
    status: 403,
    title: { en: "Not permitted", fr: "Action non autorisée" },
    detail: {
      en: "This needs the permission {permission}; an administrator of your organisation grants it.",
      fr: "Il faut la permission {permission}\u202f; un administrateur de votre organisation l’accorde.",
    },
  },
  "wrong-party": {
    status: 403,
    title: { en: "Not for your party", fr: "Réservé à l’autre partie" },
    detail: { en: "Only the {party} may do this.", fr: "Seule la partie «\u202f{party}\u202f» peut le faire." },
  },
  "too-often": {
    status: 429,
    title: { en: "Too often", fr: "Trop souvent" },
    detail: {
      en: "At most {most} within {seconds} s: each one is a fact of the ledger. Try again in a while.",
      fr: "Au plus {most} en {seconds}\u00a0s\u202f: chacune est un fait du journal. Réessayez dans un moment.",
    },
  },
  "not-found": {
    status: 404,
    title: { en: "Not found", fr: "Introuvable" },
    detail: { en: "Nothing is known under this address.", fr: "Rien n’est connu à cette adresse." },
  },
  "component-unknown": {
    status: 422,
    title: { en: "Unknown component", fr: "Composant inconnu" },
    detail: { en: "The platform has no component {component}.", fr: "La plateforme n’a pas de composant {component}." },
  },
  "record-unknown": {
    status: 422,
    title: { en: "Unknown record", fr: "Enregistrement inconnu" },
    detail: {
      en: "No record {record} of a fitting kind is known.",
      fr: "Aucun enregistrement {record} d’un genre qui convienne n’est connu.",
    },
  },
  "already-retracted": {
    status: 409,
    title: { en: "Already withdrawn", fr: "Déjà retiré" },
    detail: { en: "The record {record} was withdrawn already.", fr: "L’enregistrement {record} est déjà retiré." },
  },
  "zones-said-otherwise": {
    status: 409,
    title: { en: "Recorded by the other party", fr: "Inscrit par l’autre partie" },
    detail: {
      en: "For that time {record} of the other party stands: it is dated back over by nobody, only withdrawn by who recorded it.",
      fr: "Pour ce temps, {record} de l’autre partie fait foi\u202f: personne n’antidate par-dessus, seul son auteur le retire.",
    },
  },
  "nothing-to-claim": {
    status: 409,
    title: { en: "Nothing to claim", fr: "Rien à réclamer" },
    detail: {
      en: "No penalty is due by the statement of {month}: there is nothing to claim.",
      fr: "Aucune pénalité n’est due au titre du relevé de {month}\u202f: il n’y a rien à réclamer.",
    },
  },
  "already-exists": {
    status: 409,
    title: { en: "Already exists", fr: "Existe déjà" },
    detail: { en: "{name} exists already.", fr: "{name} existe déjà." },
  },
  "own-account": {
    status: 409,
    title: { en: "Your own account", fr: "Votre propre compte" },
    detail: {
      en: "Nobody closes the own account: somebody else of your organisation does.",
      fr: "Nul ne ferme son propre compte\u202f: quelqu’un d’autre de votre organisation le fait.",
    },
  },
  "instant-in-future": {
    status: 422,
    title: { en: "In the future", fr: "Dans le futur" },
    detail: {
      en: "An instant later than its reception can't be recorded.",
      fr: "Un instant postérieur à sa réception ne peut être enregistré.",
    },
  },
  "instant-too-early": {
    status: 422,
    title: { en: "Too early", fr: "Trop tôt" },
    detail: {
      en: "What is described takes effect at its recording or later, never before.",
      fr: "Ce qui est décrit prend effet à son enregistrement ou après, jamais avant.",
    },
  },
  "interval-reversed": {
    status: 422,
    title: { en: "Empty interval", fr: "Intervalle vide" },
    detail: { en: "The end must be later than the start.", fr: "La fin doit être postérieure au début." },
  },
  "proposal-closed": {
    status: 409,
    title: { en: "No longer open", fr: "Plus ouverte" },
    detail: {
      en: "The proposal {proposal} was answered or withdrawn already.",
      fr: "La proposition {proposal} a déjà reçu une réponse ou a été retirée.",
    },
  },
  "own-proposal": {
    status: 409,
    title: { en: "Your own proposal", fr: "Votre propre proposition" },
    detail: {
      en: "The other party accepts it; who proposed it can only withdraw it.",
      fr: "C’est à l’autre partie de l’accepter ; qui l’a faite ne peut que la retirer.",
    },
  },
  "no-ruling-body": {
    status: 409,
    title: { en: "No body named", fr: "Aucune instance désignée" },
    detail: {
      en: "The agreement names no body that settles disputes: propose a ruling, the other party accepts it.",
      fr: "La convention ne désigne aucune instance qui tranche : proposez une décision, l’autre partie l’accepte.",
    },
  },
  "no-claimed-instant": {
    status: 409,
    title: { en: "No earlier instant", fr: "Aucun instant antérieur" },
    detail: {
      en: "The report {record} claims no instant earlier than its reception.",
      fr: "La notification {record} ne fait valoir aucun instant antérieur à sa réception.",
    },
  },
  "cause-unknown": {
    status: 422,
    title: { en: "Unknown cause", fr: "Cause inconnue" },
    detail: { en: "The agreement names no cause {cause}.", fr: "La convention ne connaît pas la cause {cause}." },
  },
  "probe-refused": {
    status: 422,
    title: { en: "Probe refused", fr: "Sonde refusée" },
    detail: { en: "{reason}", fr: "{reason}" },
  },
  "input-invalid": {
    status: 422,
    title: { en: "Invalid input", fr: "Saisie incorrecte" },
    detail: { en: "Some fields are wrong: see errors.", fr: "Certains champs sont incorrects\u202f: voir «\u202ferrors\u202f»." },
  },
  "input-unreadable": {
    status: 400,
    title: { en: "Unreadable", fr: "Illisible" },
    detail: { en: "The body is no valid JSON.", fr: "Le corps n’est pas du JSON valide." },
  },
  "input-too-large": {
    status: 413,
    title: { en: "Too large", fr: "Trop volumineux" },
    detail: { en: "At most {bytes} bytes are read.", fr: "Au plus {bytes} octets sont lus." },
  },
  "media-type": {
    status: 415,
    title: { en: "Unsupported media type", fr: "Type de contenu non pris en charge" },
    detail: { en: "Send application/json.", fr: "Envoyez du application/json." },
  },
  "method-not-allowed": {
    status: 405,
    title: { en: "Method not allowed", fr: "Méthode non permise" },
    detail: { en: "This address answers {allow}.", fr: "Cette adresse répond à {allow}." },
  },
  "key-reused": {
    status: 422,
    title: { en: "Idempotency key used again", fr: "Clé d’idempotence réutilisée" },
    detail: {
      en: "This Idempotency-Key was used with another body.",
      fr: "Cet en-tête Idempotency-Key a déjà servi avec un autre corps.",
    },
  },
  "key-in-flight": {
    status: 409,
    title: { en: "Still being answered", fr: "Réponse en cours" },
    detail: {
      en: "The first request with this key has not ended yet.",
      fr: "La première demande portant cette clé n’est pas terminée.",
    },
  },
  "invitation-spent": {
    status: 409,
    title: { en: "Invitation no longer good", fr: "Invitation périmée" },
    detail: {
      en: "The enrolment token is unknown, expired or was used already: have a new one made.",
      fr: "Le jeton d’inscription est inconnu, expiré ou déjà utilisé\u202f: faites-en émettre un autre.",
    },
  },
  "agent-unknown": {
    status: 401,
    title: { en: "Unknown agent", fr: "Agent inconnu" },
    detail: {
      en: "No vantage point with this key is enrolled, or it was revoked.",
      fr: "Aucun point d’observation n’est inscrit avec cette clé, ou il a été révoqué.",
    },
  },
  "block-refused": {
    status: 409,
    title: { en: "Block refused", fr: "Bloc refusé" },
    detail: {
      en: "The block of observations cannot follow what is kept: {reason}.",
      fr: "Le bloc d’observations ne peut suivre ce qui est gardé\u202f: {reason}.",
    },
  },
  "ledger-behind-checkpoint": {
    status: 503,
    title: { en: "Ledger closed to writing", fr: "Journal de preuves fermé en écriture" },
    detail: {
      en: "The ledger is shorter than the last checkpoint given out, or differs from it: nothing is signed until it is restored. Your act was not recorded.",
      fr: "Le journal de preuves est plus court que le dernier point de contrôle remis, ou en diffère\u202f: rien n’est signé avant sa restauration. Votre acte n’est pas enregistré.",
    },
  },
  "not-acknowledged": {
    status: 503,
    title: { en: "Not acknowledged", fr: "Sans accusé" },
    detail: {
      en: "No proof of your act could be written to the disk. It may have been recorded: send it again with the same Idempotency-Key.",
      fr: "Aucune preuve de votre acte n’a pu être écrite sur le disque. Il est peut-être enregistré : renvoyez-le avec le même en-tête Idempotency-Key.",
    },
  },
  "not-ready": {
    status: 503,
    title: { en: "Not ready yet", fr: "Pas encore prêt" },
    detail: {
      en: "Garant is reading its books; try again in a few seconds.",
      fr: "Garant relit ses livres\u202f; réessayez dans quelques secondes.",
    },
  },
  "agreement-changed": {
    status: 409,
    title: { en: "Another text", fr: "Texte différent" },
    detail: {
      en: "{family} {version} is in force with another text. A version in force never changes: give the new text a new version.",
      fr: "{family} {version} est en vigueur avec un autre texte. Une version en vigueur ne change jamais : donnez au nouveau texte une nouvelle version.",
    },
  },
  "other-agreement": {
    status: 409,
    title: { en: "Another agreement", fr: "Autre convention" },
    detail: {
      en: "The books are kept by {adopted}; {family} is another agreement, not another version of it.",
      fr: "Les livres sont tenus selon {adopted}\u202f; {family} est une autre convention, non une autre version de celle-ci.",
    },
  },
  "no-agreement": {
    status: 409,
    title: { en: "No agreement in force", fr: "Aucune convention en vigueur" },
    detail: { en: "Adopt an agreement first.", fr: "Adoptez d’abord une convention." },
  },
  "vantage-not-imported": {
    status: 409,
    title: { en: "Not a vantage for imports", fr: "Point d’observation sans import" },
    detail: {
      en: "{vantage} is no vantage of this platform that takes in imported observations.",
      fr: "{vantage} n’est pas un point d’observation de cette plateforme qui reçoit des observations importées.",
    },
  },
  "time-sealed": {
    status: 409,
    title: { en: "That time is sealed", fr: "Période déjà scellée" },
    detail: {
      en: "The books of {vantage} are sealed up to {to}: {count} of these observations are earlier and not in them, the first one of {component} at {at}. Import the oldest first.",
      fr: "Les livres de {vantage} sont scellés jusqu’au {to}\u202f: {count} de ces observations sont antérieures et n’y figurent pas, la première de {component} le {at}. Importez d’abord les plus anciennes.",
    },
  },
  unexpected: {
    status: 500,
    title: { en: "Unexpected failure", fr: "Défaillance inattendue" },
    detail: {
      en: "The failure is in the server's journal under {incident}; nothing was recorded.",
      fr: "La défaillance est au journal du serveur sous {incident}\u202f; rien n’a été enregistré.",
    },
  },
} as const satisfies Record<string, Refused>;

export type RefusalCode = keyof typeof refusals;

/** What is wrong with one field of what was sent: its path, and a code; where there are words, the reader is told these. */
export type FieldError = { readonly path: string; readonly message: string; readonly words?: Words };

/** Why an act was refused: a code of the closed set, and what fills its words. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly data: Readonly<Record<string, string | number | Words>>;
  readonly fields?: readonly FieldError[];
  readonly changed?: Changed;
};

/** Who changed it meanwhile: the party, the name where it is the reader's own party that did, the instant (ms), the version in force. */
export type Changed = {
  readonly by: string | null;
  readonly party?: "client" | "provider" | null;
  readonly at: number;
  readonly version: string;
};

/** Makes a refusal. */
export function refuse(code: RefusalCode, data: Refusal["data"] = {}, fields?: Refusal["fields"]): Refusal {
  return fields ? { code, data, fields } : { code, data };
}

function told({ path, message, words }: FieldError, language: "en" | "fr") {
  return words === undefined ? { path, message } : { path, message: words[language], code: message };
}

function filling(value: string | number | Words, language: "en" | "fr"): string {
  return typeof value === "object" ? value[language] : String(value);
}

/** The body of an RFC 9457 answer; `instance` is the path asked for. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: RefusalCode;
  readonly instance: string;
  readonly errors?: readonly { readonly path: string; readonly message: string; readonly code?: string }[];
  readonly changed?: Changed;
};

/** The refusal as a problem document, in the reader's language. RFC 9457, section 3.1. */
export function problemOf(refusal: Refusal, language: "en" | "fr", instance: string): Problem {
  const { status, title, detail } = refusals[refusal.code];
  return {
    type: `urn:garant:problem:${refusal.code}`,
    title: title[language],
    status,
    detail: detail[language].replace(/\{(\w+)\}/g, (_, name) => filling(refusal.data[name] ?? "", language)),
    code: refusal.code,
    instance,
    ...(refusal.changed ? { changed: refusal.changed } : {}),
    ...(refusal.fields ? { errors: refusal.fields.map((field) => told(field, language)) } : {}),
  };
}
