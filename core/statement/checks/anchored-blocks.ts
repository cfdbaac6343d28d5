/** No block was made afterwards: what was over when a checkpoint was kept was sealed in it. Design, section 5. */

import { type Held, heldBefore } from "../reading/anchors.ts";
import { enrolled } from "../reading/enrolled-vantages.ts";
import type { BlockRead, Told } from "../reading/read-blocks.ts";
import { saidInstant } from "../said-instant.ts";
import { sealWithinMs, toleranceMs } from "../sealing.ts";
import { type Finding, finding, judged, type OpenFinding } from "../verification.ts";
import { defineCheck } from "./define-check.ts";

export const anchoredBlocks = defineCheck({
  id: "anchored-blocks",
  order: 15,
  title: { en: "Nothing made afterwards", fr: "Rien de fabriqué après coup" },
  judge: (evidence) => {
    const { held, before } = heldBefore(evidence);
    const words = {
      en: "what was over when a checkpoint was kept or stamped is in it",
      fr: "ce qui était achevé quand un point de contrôle a été conservé ou horodaté s’y trouve",
    };
    const imported = new Set(enrolled(evidence).flatMap(({ vantage, imported: is }) => (is ? [vantage] : [])));
    const later = evidence.blocks.blocks.flatMap((block, at) => madeLater(block, evidence.blocks.told()[at], before));
    const isImported = ({ place }: Finding) => imported.has(place.vantage ?? "");
    const open = later.filter(isImported).map((one): OpenFinding => ({ ...one, needed: false }));
    const failed = later.filter((one) => !isImported(one));
    return judged(words, failed, [...open, ...(held.length === 0 ? [nothingKept()] : [])]);
  },
});

function nothingKept(): OpenFinding {
  const [en, fr] = [
    "nothing was kept or stamped to tell it by: that no block was made afterwards is not established",
    "rien n’a été conservé ni horodaté qui permette de le dire\u202f: que nul bloc n’ait été fait après coup n’est pas établi",
  ];
  return { ...finding({}, en, fr), needed: false };
}

function madeLater(
  { vantage, number, seal }: BlockRead,
  told: Told | undefined,
  before: (entry: number) => Held | undefined,
): Finding[] {
  const kept = seal && before(seal.entry);
  if (told === undefined || seal === undefined || kept === undefined) return [];
  const { last } = told;
  if (last + sealWithinMs + toleranceMs >= kept.at) return [];
  const [over, at] = [saidInstant(last), saidInstant(kept.at)];
  const [en, fr] = [
    `block ${number} of ${vantage} was over at ${over}, and was not in the log at ${at} (${kept.name}): it was made later`,
    `le bloc ${number} de ${vantage} était achevé à ${over}, et n’était pas au journal à ${at} (${kept.name})\u202f: il a été fait plus tard`,
  ];
  return [finding({ entry: seal.entry, vantage, block: number }, en, fr)];
}
