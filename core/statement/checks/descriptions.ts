/** What is watched, and how, was said beforehand: a new description leaves the past as it was. Design, section 4. */

import { isOf } from "../../facts/recorded.ts";
import { descriptionFaults, rewritten } from "../../watching/description.ts";
import type { PlatformRecord } from "../../watching/record.ts";
import { counted } from "../../words/counted.ts";
import type { Evidence } from "../evidence.ts";
import { type Finding, finding, judged } from "../verification.ts";
import { defineCheck } from "./define-check.ts";

export const descriptions = defineCheck({
  id: "descriptions",
  order: 9,
  title: { en: "Descriptions of the platform", fr: "Descriptions de la plateforme" },
  judge: (evidence) => {
    const failed: Finding[] = [];
    let before: PlatformRecord | undefined;
    let count = 0;
    for (const { entry, body } of described(evidence)) {
      const { seq } = entry;
      for (const { name } of descriptionFaults(body.record))
        failed.push(
          finding(
            { entry: seq },
            `entry ${seq} describes no platform: ${name}`,
            `l’entrée ${seq} ne décrit pas une plateforme\u202f: ${name}`,
          ),
        );
      for (const name of before === undefined ? [] : rewritten(before, body.record, entry.at))
        failed.push(
          finding({ entry: seq }, `entry ${seq} changes the past of ${name}`, `l’entrée ${seq} change le passé de ${name}`),
        );
      before = body.record;
      count++;
    }
    if (count === 0) failed.push(finding({}, "the platform was never described", "la plateforme n’a jamais été décrite"));
    return judged(
      counted(count, {
        en: ["description", "descriptions, none about the past"],
        fr: ["description", "descriptions, aucune sur le passé"],
      }),
      failed,
    );
  },
});

/** The descriptions of the statement's platform, in the order of the log. */
function described({ facts, claims }: Evidence) {
  return facts.facts.flatMap((fact) =>
    isOf(fact, "platform.described") && fact.body.record.platform === claims?.platform ? [fact] : [],
  );
}
