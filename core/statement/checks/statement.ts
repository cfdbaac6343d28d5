/** The statement computed again from the entries, the bodies, the blocks and the agreement: the same to the byte. Design, section 4. */
import { canonicalJson } from "../../json/canonical.ts";
import { utf8 } from "../../json/utf8.ts";
import { sameBytes } from "../../ledger/leaf.ts";
import { fileOf } from "../bundle.ts";
import { type Difference, differences, shown } from "../differences.ts";
import { engine } from "../engine.ts";
import { parseCanonical } from "../reading/canonical-text.ts";
import { recomputed } from "../recomputed.ts";
import { type Finding, finding, judged, unread } from "../verification.ts";
import { defineCheck } from "./define-check.ts";

const file = "statement.json";
const longestShown = 120;

export const statement = defineCheck({
  id: "statement",
  order: 21,
  title: { en: "Statement computed again", fr: "Relevé recalculé" },
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

function said({ path, stated, computed }: Difference): Finding {
  const [was, is] = [shown(stated, longestShown), shown(computed, longestShown)];
  return finding({ file }, `${path} is ${was}; it comes to ${is}`, `${path} vaut ${was}\u202f; le calcul donne ${is}`);
}
