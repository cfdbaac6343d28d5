/** What `ledger verify` found, in words. */
import type { Language } from "../../core/words/language.ts";
import type { LedgerFault } from "../ledger/fault.ts";

type Words = { readonly [In in Language]: string };

/** Braces are filled from the fault. */
const words: { readonly [Code in LedgerFault["code"]]: Words } = {
  hole: {
    en: "entry {seq} is missing",
    fr: "l’entrée {seq} manque",
  },
  "back-in-time": {
    en: "entry {seq} is earlier than the one before",
    fr: "l’entrée {seq} est antérieure à la précédente",
  },
  "entry-altered": {
    en: "entry {seq} is not what its leaf is the hash of",
    fr: "l’entrée {seq} n’est pas celle dont sa feuille est l’empreinte",
  },
  "body-altered": {
    en: "the body of entry {seq} is not the one of its digest",
    fr: "le contenu de l’entrée {seq} n’est pas celui de son empreinte",
  },
  "key-change-unsigned": {
    en: "entry {seq} changes the key without both signatures",
    fr: "l’entrée {seq} change la clé sans les deux signatures",
  },
  "entry-without-state": {
    en: "entry {seq} has made no state",
    fr: "l’entrée {seq} n’a produit aucun état",
  },
  "node-missing": {
    en: "subtree {position} of level {level} is missing",
    fr: "le sous-arbre {position} du niveau {level} manque",
  },
  "node-altered": {
    en: "subtree {position} of level {level} is not the hash of its entries",
    fr: "le sous-arbre {position} du niveau {level} n’est pas l’empreinte de ses entrées",
  },
  "checkpoint-missing": {
    en: "there is no checkpoint on disk",
    fr: "il n’y a pas de point de contrôle sur le disque",
  },
  "checkpoint-unreadable": {
    en: "the checkpoint on disk is signed by no key of the log",
    fr: "le point de contrôle sur le disque n’est signé par aucune clé du journal",
  },
  "root-differs": {
    en: "the entries are not those of the last checkpoint",
    fr: "les entrées ne sont pas celles du dernier point de contrôle",
  },
  "ledger-behind-checkpoint": {
    en: "the log has {logSize} entries, its last checkpoint {checkpointSize}",
    fr: "le journal a {logSize} entrées, son dernier point de contrôle {checkpointSize}",
  },
  "block-missing": {
    en: "block {number} of {vantage} for {platform} is missing",
    fr: "le bloc {number} de {vantage} pour {platform} manque",
  },
  "block-unreadable": {
    en: "block {number} of {vantage} for {platform} cannot be read",
    fr: "le bloc {number} de {vantage} pour {platform} est illisible",
  },
  "block-altered": {
    en: "block {number} of {vantage} for {platform} is not the one of its digest",
    fr: "le bloc {number} de {vantage} pour {platform} n’est pas celui de son empreinte",
  },
  "block-detail-altered": {
    en: "the timings of block {number} of {vantage} for {platform} are not those of its digest",
    fr: "les durées du bloc {number} de {vantage} pour {platform} ne sont pas celles de son empreinte",
  },
  "block-signature-wrong": {
    en: "block {number} of {vantage} for {platform} is not signed by its vantage",
    fr: "le bloc {number} de {vantage} pour {platform} n’est pas signé par son point d’observation",
  },
  "block-not-sealed": {
    en: "block {number} of {vantage} for {platform} is under no fact",
    fr: "le bloc {number} de {vantage} pour {platform} n’est scellé par aucun fait",
  },
  "stamp-unsound": {
    en: "the time stamp over {size} entries is altered, or over another log",
    fr: "l’horodatage portant sur {size} entrées est altéré, ou porte sur un autre journal",
  },
  "state-differs": {
    en: "{table}: {was} should be {is}",
    fr: "{table} : {was} devrait être {is}",
  },
  "bodies-missing": {
    en: "{count} entries have no body: their state cannot be made again",
    fr: "{count} entrées n’ont plus de contenu : leur état ne peut être refait",
  },
};

/** One line for one fault. */
export function faultText(fault: LedgerFault, language: Language): string {
  const data = new Map<string, unknown>(Object.entries(fault));
  return words[fault.code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(data.get(name) ?? "–"));
}
