/** Why a probe that speaks more than HTTP failed (DNS, Kubernetes, registries, routes, gRPC), in words that an operator acts on. */
import type { ChallengeReason, HealthStatus, ProtocolFailure } from "../watching/probe-failure.ts";
import type { Language } from "./language.ts";

/** One or two sentences on the failure: what was seen, then where to look; what comes from the remote side is quoted. */
export function protocolFailureWords(failure: ProtocolFailure, language: Language): string {
  return language === "fr" ? french(failure) : english(failure);
}

function english(failure: ProtocolFailure): string {
  switch (failure.code) {
    case "dns-refused":
      return `${failure.server} answered ${failure.answer} for ${failure.name}. Check the zone, its servers and its signatures.`;
    case "dns-no-record":
      return `${failure.name} exists but has no ${failure.type} record. Check its DNS zone.`;
    case "dns-unexpected-answer":
      return `The DNS answers ${failure.found}, where ${failure.expected} was expected. Check the zone, then what is still cached.`;
    case "dns-not-authenticated":
      return `${failure.server} does not vouch for ${failure.name} by DNSSEC: the zone is not signed, or this resolver does not validate.`;
    case "credentials-refused":
      return `${failure.host} refuses access (status ${failure.status}): the token or password is missing, has expired or lacks the right.`;
    case "checks-failing":
      return `Not ready (status ${failure.status}). Checks that fail: ${failure.checks || "not named"}.`;
    case "check-unknown":
      return `The server knows no check called ${failure.check}. See the names with ?verbose.`;
    case "challenge-unusable":
      return `The registry asks for authentication in a way that no client can follow: ${challenges[failure.reason].en} (${failure.detail}).`;
    case "no-token":
      return `The token service ${failure.host} gave no token (status ${failure.status}). Nobody can pull or push until it does.`;
    case "not-healthy":
      return `It answers, and says that it is not well: “${failure.answered}”.`;
    case "router-answered":
      return `The router answered in place of ${failure.host} (status ${failure.status}): it knows no such route, or no pod behind it is ready.`;
    case "grpc-unhealthy":
      return `${failure.service || "The server"} answers and says ${failure.status}: ${health[failure.status].en}.`;
    case "grpc-refused":
      return `The health check was refused: ${failure.status}${failure.message && ` (“${failure.message}”)`}. ${grpcAdvice(failure.status).en}`;
  }
}

function french(failure: ProtocolFailure): string {
  switch (failure.code) {
    case "dns-refused":
      return `${failure.server} a répondu ${failure.answer} pour ${failure.name}. Vérifier la zone, ses serveurs et ses signatures.`;
    case "dns-no-record":
      return `${failure.name} existe mais n’a pas d’enregistrement ${failure.type}. Vérifier sa zone DNS.`;
    case "dns-unexpected-answer":
      return `Le DNS répond ${failure.found}, là où ${failure.expected} était attendu. Vérifier la zone, puis ce qui reste en cache.`;
    case "dns-not-authenticated":
      return `${failure.server} ne garantit pas ${failure.name} par DNSSEC\u202f: la zone n’est pas signée, ou ce résolveur ne valide pas.`;
    case "credentials-refused":
      return `${failure.host} refuse l’accès (statut ${failure.status})\u202f: le jeton ou le mot de passe manque, a expiré ou n’a pas le droit requis.`;
    case "checks-failing":
      return `Pas prêt (statut ${failure.status}). Contrôles en échec\u202f: ${failure.checks || "non nommés"}.`;
    case "check-unknown":
      return `Le serveur ne connaît aucun contrôle nommé ${failure.check}. Leurs noms se lisent avec le paramètre verbose.`;
    case "challenge-unusable":
      return `Le registre demande une authentification qu’aucun client ne peut suivre\u202f: ${challenges[failure.reason].fr} (${failure.detail}).`;
    case "no-token":
      return `Le service de jetons ${failure.host} n’a pas donné de jeton (statut ${failure.status}). D’ici là, personne ne peut tirer ni pousser d’image.`;
    case "not-healthy":
      return `La réponse arrive, et dit que le service ne va pas bien\u202f: «\u202f${failure.answered}\u202f».`;
    case "router-answered":
      return `Le routeur a répondu à la place de ${failure.host} (statut ${failure.status})\u202f: il ne connaît pas cette route, ou aucun pod n’est prêt derrière elle.`;
    case "grpc-unhealthy":
      return `${failure.service || "Le serveur"} répond et dit ${failure.status}\u202f: ${health[failure.status].fr}.`;
    case "grpc-refused":
      return `Le contrôle de santé a été refusé\u202f: ${failure.status}${failure.message && ` («\u202f${failure.message}\u202f»)`}. ${grpcAdvice(failure.status).fr}`;
  }
}

type Said<Key extends string> = Readonly<Record<Key, Readonly<Record<Language, string>>>>;

const challenges: Said<ChallengeReason> = {
  absent: { en: "it refuses without saying how to authenticate", fr: "il refuse sans dire comment s’authentifier" },
  "other-scheme": { en: "its scheme is neither Bearer nor Basic", fr: "son schéma n’est ni Bearer ni Basic" },
  "no-realm": { en: "it does not say where tokens are given", fr: "il ne dit pas où les jetons sont donnés" },
  "realm-forbidden": {
    en: "tokens would be asked for in clear, or on this machine or its link",
    fr: "les jetons seraient demandés en clair, ou sur cette machine ou son lien",
  },
};

const health: Said<HealthStatus> = {
  NOT_SERVING: { en: "it takes no requests now", fr: "il ne prend aucune requête pour l’instant" },
  UNKNOWN: { en: "it does not know its own state", fr: "il ne connaît pas son propre état" },
  SERVICE_UNKNOWN: { en: "it has no service of this name", fr: "il n’a aucun service de ce nom" },
};

function grpcAdvice(status: string): Readonly<Record<Language, string>> {
  switch (status) {
    case "UNIMPLEMENTED":
      return {
        en: "The server does not offer grpc.health.v1: register its health service.",
        fr: "Le serveur n’offre pas grpc.health.v1\u202f: y enregistrer le service de santé.",
      };
    case "NOT_FOUND":
      return {
        en: "It has no service of this name: check its spelling.",
        fr: "Il n’a aucun service de ce nom\u202f: en vérifier l’orthographe.",
      };
    case "UNAUTHENTICATED":
    case "PERMISSION_DENIED":
      return { en: "Check the headers that the probe sends.", fr: "Vérifier les en-têtes que la sonde envoie." };
    default:
      return { en: "See the log of the server.", fr: "Voir le journal du serveur." };
  }
}
