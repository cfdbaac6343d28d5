/** Observations were sealed as they were made: what was sealed late could have been made up. Design, section 5. */

import { type Held, heldBefore } from "../reading/anchors.ts";
import type { BlockRead, Told } from "../reading/read-blocks.ts";
import { saidInstant } from "../said-instant.ts";
import { sealWithinMs, toleranceMs } from "../sealing.ts";
import { finding, judged, type OpenFinding } from "../verification.ts";
import { defineCheck } from "./define-check.ts";

export const sealDelays = defineCheck({
  id: "seal-delays",
  order: 14,
  title: { en: "Sealed in time", fr: "Scellés à temps" },
  judge: (evidence) => {
    const { before } = heldBefore(evidence);
    const words = {
      en: `each block within ${sealWithinMs / 60_000} minutes of its first observation, by the log’s clock`,
      fr: `chaque bloc dans les ${sealWithinMs / 60_000} minutes de sa première observation, à l’horloge du journal`,
    };
    return judged(
      words,
      [],
      evidence.blocks.blocks.flatMap((block, at) => lateness(block, evidence.blocks.told()[at], before)),
    );
  },
});

/** Where a kept checkpoint does not have the seal, it was made after that one, whatever its instant says. */
function lateness(
  { vantage, number, seal }: BlockRead,
  told: Told | undefined,
  before: (entry: number) => Held | undefined,
): OpenFinding[] {
  if (told === undefined || seal === undefined) return [];
  const { first, last } = told;
  const sealedAt = Math.max(seal.sealedAt, before(seal.entry)?.at ?? 0);
  const late = sealedAt > first + sealWithinMs + toleranceMs;
  const early = sealedAt < last - toleranceMs;
  if (!late && !early) return [];
  const [en, fr] = late ? ["late", "tard"] : ["before its end", "avant sa fin"];
  const place = { entry: seal.entry, vantage, block: number };
  const span = `${saidInstant(first)}/${saidInstant(last)}`;
  const words = finding(
    place,
    `block ${number} of ${vantage} (${span}) was sealed ${en}, at ${saidInstant(sealedAt)}: its time is not established`,
    `le bloc ${number} de ${vantage} (${span}) a été scellé ${fr}, à ${saidInstant(sealedAt)}\u202f: son temps n’est pas établi`,
  );
  return [{ ...words, needed: false }];
}
