/** Why a probe failed, in words that an operator acts on: what was seen, then where to look. */
import type {
  DistrustReason,
  ProbeFailure,
  ProbePhase,
  RedirectReason,
  SpokenProtocol,
  TlsReason,
} from "../watching/probe-failure.ts";
import type { Language } from "./language.ts";
import { protocolFailureWords } from "./protocol-failures.ts";
import { utcMinute } from "./utc-minute.ts";

/** One or two sentences on the failure; what comes from the remote side is quoted as the probe cleaned it. */
export function failureWords(failure: ProbeFailure, language: Language): string {
  return language === "fr" ? french(failure) : english(failure);
}

function english(failure: ProbeFailure): string {
  switch (failure.code) {
    case "name-not-found":
      return `The name ${failure.host} does not exist. Check its spelling and its DNS zone.`;
    case "name-server-failed":
      return `The name servers gave no answer for ${failure.host}. Check the resolvers of the vantage point.`;
    case "no-address":
      return `${failure.host} has no IPv${failure.family} address.`;
    case "refused":
      return `Connection refused by ${failure.address} port ${failure.port}: nothing listens there, or a firewall rejects it.`;
    case "unreachable":
      return `No route to ${failure.address} port ${failure.port}. Check routing and firewalls between here and there.`;
    case "timed-out":
      return `No answer within ${failure.afterMs} ms, while ${phases[failure.phase].en}.`;
    case "reset":
      return `The connection was reset while ${phases[failure.phase].en}.`;
    case "closed":
      return `The server closed the connection too early, while ${phases[failure.phase].en}.`;
    case "tls-failed":
      return `The TLS handshake failed: ${tlsReasons[failure.reason].en} (${failure.detail}).`;
    case "certificate-expired":
      return `The certificate of ${failure.subject} expired on ${utcMinute(failure.on)}. Renew it, then reload the server.`;
    case "certificate-not-yet-valid":
      return `The certificate of ${failure.subject} is valid only from ${utcMinute(failure.from)}. Check the clocks and its issuance.`;
    case "certificate-expires-soon":
      return `The certificate expires on ${utcMinute(failure.on)}, within ${failure.withinDays} days. Renew it.`;
    case "certificate-untrusted":
      return `The certificate is not trusted: ${distrust[failure.reason].en} (issuer: ${failure.issuer}).`;
    case "certificate-name-mismatch":
      return `The certificate is not for ${failure.name}; it names ${failure.names || "nothing"}.`;
    case "unexpected-status":
      return `Status ${failure.status}, where ${failure.expected} was expected.`;
    case "body-without":
      return `The body does not contain “${failure.text}”.`;
    case "body-not-matching":
      return `The body does not match the expression ${failure.pattern}.`;
    case "body-too-large":
      return `The body is larger than ${failure.limitBytes} bytes.`;
    case "redirect-refused":
      return `Redirected to ${failure.to} (status ${failure.status}), and the probe refuses redirects.`;
    case "redirect-forbidden":
      return `Redirected to ${failure.to}, which the probe does not follow: ${redirects[failure.reason].en}.`;
    case "too-many-redirects":
      return `More than ${failure.limit} redirects.`;
    case "alert-firing":
      return `The alert ${failure.alert} is firing.`;
    case "protocol-error":
      return `What answered does not speak ${spoken[failure.protocol ?? "http"]} correctly (${failure.detail}).`;
    default:
      return protocolFailureWords(failure, "en");
  }
}

function french(failure: ProbeFailure): string {
  switch (failure.code) {
    case "name-not-found":
      return `Le nom ${failure.host} n’existe pas. Vérifier son orthographe et sa zone DNS.`;
    case "name-server-failed":
      return `Les serveurs de noms n’ont pas répondu pour ${failure.host}. Vérifier les résolveurs du point d’observation.`;
    case "no-address":
      return `${failure.host} n’a pas d’adresse IPv${failure.family}.`;
    case "refused":
      return `Connexion refusée par ${failure.address}, port ${failure.port}\u202f: rien n’y écoute, ou un pare-feu la rejette.`;
    case "unreachable":
      return `Aucune route vers ${failure.address}, port ${failure.port}. Vérifier le routage et les pare-feu entre les deux.`;
    case "timed-out":
      return `Pas de réponse en ${failure.afterMs}\u00a0ms, pendant ${phases[failure.phase].fr}.`;
    case "reset":
      return `La connexion a été coupée (RST) pendant ${phases[failure.phase].fr}.`;
    case "closed":
      return `Le serveur a fermé la connexion trop tôt, pendant ${phases[failure.phase].fr}.`;
    case "tls-failed":
      return `La négociation TLS a échoué\u202f: ${tlsReasons[failure.reason].fr} (${failure.detail}).`;
    case "certificate-expired":
      return `Le certificat de ${failure.subject} a expiré le ${utcMinute(failure.on)}. Le renouveler, puis recharger le serveur.`;
    case "certificate-not-yet-valid":
      return `Le certificat de ${failure.subject} n’est valable qu’à partir du ${utcMinute(failure.from)}. Vérifier les horloges et son émission.`;
    case "certificate-expires-soon":
      return `Le certificat expire le ${utcMinute(failure.on)}, dans moins de ${failure.withinDays}\u00a0jours. Le renouveler.`;
    case "certificate-untrusted":
      return `Le certificat n’est pas de confiance\u202f: ${distrust[failure.reason].fr} (émetteur\u202f: ${failure.issuer}).`;
    case "certificate-name-mismatch":
      return `Le certificat n’est pas établi pour ${failure.name}\u202f; il nomme ${failure.names || "rien"}.`;
    case "unexpected-status":
      return `Statut ${failure.status}, là où ${failure.expected} était attendu.`;
    case "body-without":
      return `Le corps de la réponse ne contient pas «\u202f${failure.text}\u202f».`;
    case "body-not-matching":
      return `Le corps de la réponse ne correspond pas à l’expression ${failure.pattern}.`;
    case "body-too-large":
      return `Le corps de la réponse dépasse ${failure.limitBytes}\u00a0octets.`;
    case "redirect-refused":
      return `Redirection vers ${failure.to} (statut ${failure.status}), alors que la sonde refuse les redirections.`;
    case "redirect-forbidden":
      return `Redirection vers ${failure.to}, que la sonde ne suit pas\u202f: ${redirects[failure.reason].fr}.`;
    case "too-many-redirects":
      return `Plus de ${failure.limit} redirections.`;
    case "alert-firing":
      return `L’alerte ${failure.alert} est active.`;
    case "protocol-error":
      return `Ce qui répond ne parle pas correctement ${spoken[failure.protocol ?? "http"]} (${failure.detail}).`;
    default:
      return protocolFailureWords(failure, "fr");
  }
}

type Said<Key extends string> = Readonly<Record<Key, Readonly<Record<Language, string>>>>;

const phases: Said<ProbePhase> = {
  resolve: { en: "resolving the name", fr: "la résolution du nom" },
  connect: { en: "connecting", fr: "la connexion" },
  tls: { en: "negotiating TLS", fr: "la négociation TLS" },
  firstByte: { en: "waiting for the answer", fr: "l’attente de la réponse" },
  transfer: { en: "receiving the answer", fr: "la réception de la réponse" },
};

const tlsReasons: Said<TlsReason> = {
  "not-tls": { en: "what listens there does not speak TLS", fr: "ce qui écoute là ne parle pas TLS" },
  "no-common-version": { en: "no version of TLS in common", fr: "aucune version de TLS en commun" },
  "no-common-cipher": { en: "no cipher in common", fr: "aucun algorithme de chiffrement en commun" },
  "client-certificate-required": { en: "the server asks for a client certificate", fr: "le serveur exige un certificat client" },
  "unrecognized-name": { en: "the server does not know this name", fr: "le serveur ne connaît pas ce nom" },
  other: { en: "the two sides did not agree", fr: "les deux parties ne se sont pas entendues" },
};

const distrust: Said<DistrustReason> = {
  "self-signed": { en: "it is signed by itself", fr: "il est signé par lui-même" },
  "unknown-issuer": {
    en: "its issuer is not among the authorities accepted",
    fr: "son émetteur n’est pas parmi les autorités acceptées",
  },
  "incomplete-chain": {
    en: "its issuer is neither sent by the server nor among the authorities accepted",
    fr: "son émetteur n’est ni envoyé par le serveur ni parmi les autorités acceptées",
  },
  "issuer-out-of-date": {
    en: "an intermediate certificate or its authority has expired or is not yet valid",
    fr: "un certificat intermédiaire ou son autorité a expiré ou n’est pas encore valable",
  },
  "wrong-purpose": { en: "it may not identify a server", fr: "il n’est pas fait pour identifier un serveur" },
  revoked: { en: "it was revoked", fr: "il a été révoqué" },
  "bad-signature": { en: "its signature is wrong", fr: "sa signature est fausse" },
  other: { en: "its chain could not be checked", fr: "sa chaîne n’a pas pu être vérifiée" },
};

const spoken: Readonly<Record<SpokenProtocol | "http", string>> = { http: "HTTP", dns: "DNS", http2: "HTTP/2", grpc: "gRPC" };

const redirects: Said<RedirectReason> = {
  "not-a-url": { en: "it is not an address", fr: "ce n’est pas une adresse" },
  scheme: { en: "it is neither http nor https", fr: "ce n’est ni http ni https" },
  credentials: { en: "it holds a user or a password", fr: "elle contient un utilisateur ou un mot de passe" },
  downgrade: { en: "it leaves https for http", fr: "elle quitte https pour http" },
  "other-host": { en: "it is another host", fr: "c’est un autre hôte" },
  address: {
    en: "it leads to an address of this machine or of its link",
    fr: "elle mène à une adresse de cette machine ou de son lien",
  },
};
