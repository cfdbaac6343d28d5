/** The statement computed again from the entries, the bodies, the blocks and the agreement: the same to the byte. Design, section 4. */
import { canonicalJson } from "../../json/canonical.ts";
import { isJsonObject, type Json } from "../../json/json.ts";
import { utf8 } from "../../json/utf8.ts";
import { sameBytes } from "../../ledger/leaf.ts";
import { observationLogs } from "../../watching/block-logs.ts";
import { fileOf } from "../bundle.ts";
import { composeStatement } from "../compose.ts";
import type { StatementDocument } from "../document.ts";
import { engine } from "../engine.ts";
import type { Evidence } from "../evidence.ts";
import { parseCanonical } from "../reading/canonical-text.ts";
import { usedFacts } from "../reading/used-facts.ts";
import { type Finding, finding, judged, unread } from "../verification.ts";
import { defineCheck } from "./define-check.ts";

const file = "statement.json";
const longestShown = 120;

export const statement = defineCheck({
  id: "statement",
  order: 20,
  title: { en: "Statement computed again", fr: "État recalculé" },
  judge: (evidence) => {
    const { claims, claimFaults, agreement, bundle } = evidence;
    const words = { en: "the same, to the byte", fr: "le même, à l’octet près" };
    if (claims === undefined) return judged(words, claimFaults);
    if (agreement.terms === undefined)
      return unread({ file }, "the agreement gives no terms", "la convention ne donne pas de paramètres");
    if (claims.engine !== engine)
      return unread(
        { file },
        `it was computed by ${claims.engine}, this is ${engine}`,
        `il a été calculé par ${claims.engine}, ceci est ${engine}`,
      );
    const again = recomputed(evidence);
    if (again === null)
      return judged(words, [finding({ file }, "the platform was not described", "la plateforme n’était pas décrite")]);
    const text = canonicalJson(again);
    if (sameBytes(utf8(text), fileOf(bundle, file))) return judged(words, []);
    return judged(words, differences(claims.document, parseCanonical(text), "").map(said));
  },
});

/** What the statement must be. Null where the platform was not described. */
function recomputed(evidence: Evidence): StatementDocument | null {
  const { claims, agreement, opened, blocks } = evidence;
  if (claims === undefined || agreement.terms === undefined || agreement.agreement === undefined) return null;
  const { entries, platform, zoneData, at, month, from, to } = claims;
  const { family, version } = agreement.agreement;
  const used = blocks.blocks.filter(({ seal }) => seal !== undefined && seal.entry < entries);
  const contents = used.map(({ content }) => content()).filter((content) => content !== undefined);
  return composeStatement({
    ...{ engine, tenant: opened?.body.tenant ?? "", platform, facts: usedFacts(evidence), entries, zoneData, at },
    observations: observationLogs(contents),
    agreement: { family, version, digest: agreement.digest },
    terms: agreement.terms.terms,
    month: { month, zone: agreement.agreement.zone.value, from, to },
  });
}

type Difference = { readonly path: string; readonly stated: Json | undefined; readonly computed: Json | undefined };

/** The innermost places at which two documents differ. */
function differences(stated: Json | undefined, computed: Json | undefined, path: string): Difference[] {
  if (isJsonObject(stated) && isJsonObject(computed)) {
    const keys = [...new Set([...Object.keys(stated), ...Object.keys(computed)])].sort();
    return keys.flatMap((key) => differences(stated[key], computed[key], path === "" ? key : `${path}.${key}`));
  }
  if (Array.isArray(stated) && Array.isArray(computed) && stated.length === computed.length)
    return stated.flatMap((item: Json, at) => differences(item, computed[at], `${path}[${at}]`));
  const same = shown(stated, Number.POSITIVE_INFINITY) === shown(computed, Number.POSITIVE_INFINITY);
  return same ? [] : [{ path, stated, computed }];
}

function said({ path, stated, computed }: Difference): Finding {
  const [was, is] = [shown(stated, longestShown), shown(computed, longestShown)];
  return finding({ file }, `${path} is ${was}; it comes to ${is}`, `${path} vaut ${was}\u202f; le calcul donne ${is}`);
}

function shown(value: Json | undefined, most: number): string {
  const text = value === undefined ? "∅" : canonicalJson(value);
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
