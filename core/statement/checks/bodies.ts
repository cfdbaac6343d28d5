/** What can move the figure is all there, and is what was recorded. Ledger, invariant 3. */

import { isOf } from "../../facts/recorded.ts";
import { counted } from "../../words/counted.ts";
import type { Evidence } from "../evidence.ts";
import { type Finding, finding, judged } from "../verification.ts";
import { defineCheck } from "./define-check.ts";

export const bodies = defineCheck({
  id: "bodies",
  order: 8,
  title: { en: "Bodies of the entries", fr: "Contenus des entrées" },
  judge: (evidence) => {
    const { bodies: read, facts } = evidence;
    const words = counted(read.bodies.size, {
      en: ["body, as recorded", "bodies, each as recorded"],
      fr: ["contenu, tel qu’enregistré", "contenus, chacun tel qu’enregistré"],
    });
    return judged(words, [...read.faults, ...facts.faults, ...otherPlatforms(evidence)]);
  },
});

/** A description or a seal that its entry ascribes to another platform would be missing among those of its own. */
function otherPlatforms({ facts }: Evidence): Finding[] {
  return facts.facts.flatMap((fact) => {
    const platform = isOf(fact, "platform.described")
      ? fact.body.record.platform
      : isOf(fact, "observations.sealed")
        ? fact.body.platform
        : undefined;
    const { seq, subject } = fact.entry;
    if (platform === undefined || platform === subject) return [];
    return [
      finding(
        { entry: seq },
        `entry ${seq} is of ${subject}, its body of ${platform}`,
        `l’entrée ${seq} est de ${subject}, son contenu de ${platform}`,
      ),
    ];
  });
}
