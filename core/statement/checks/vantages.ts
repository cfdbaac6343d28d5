/** Who may sign blocks: vantages enrolled once, before what they sealed. */
import { isOf } from "../../facts/recorded.ts";
import { counted } from "../../words/counted.ts";
import type { Evidence } from "../evidence.ts";
import { enrolled } from "../reading/enrolled-vantages.ts";
import { type Finding, finding, judged } from "../verification.ts";
import { defineCheck } from "./define-check.ts";

export const vantages = defineCheck({
  id: "vantages",
  order: 10,
  title: { en: "Vantages", fr: "Points d’observation" },
  judge: (evidence) => {
    const all = enrolled(evidence);
    const failed: Finding[] = all.flatMap(({ vantage, key, entry }, at) => {
      const again = all.findIndex((one) => one.vantage === vantage) < at;
      return [
        ...(again
          ? [
              finding(
                { entry, vantage },
                `entry ${entry} enrols ${vantage} again`,
                `l’entrée ${entry} admet ${vantage} de nouveau`,
              ),
            ]
          : []),
        ...(key === undefined
          ? [
              finding(
                { entry, vantage },
                `entry ${entry} gives ${vantage} no key`,
                `l’entrée ${entry} ne donne aucune clé à ${vantage}`,
              ),
            ]
          : []),
      ];
    });
    for (const [vantage, entry] of firstSeals(evidence)) {
      const known = all.some((one) => one.vantage === vantage && one.entry < entry);
      if (!known)
        failed.push(
          finding(
            { entry, vantage },
            `${vantage} was not enrolled when entry ${entry} sealed its blocks`,
            `${vantage} n’était pas admis quand l’entrée ${entry} a scellé ses blocs`,
          ),
        );
    }
    failed.push(...sealedAfterRevocation(evidence));
    return judged(counted(all.length, { en: ["enrolled", "enrolled"], fr: ["admis", "admis"] }), failed);
  },
});

/** A key that was revoked signs nothing more. */
function sealedAfterRevocation({ facts, blocks }: Evidence): Finding[] {
  const revoked = new Map(
    facts.facts.flatMap((fact) => (isOf(fact, "vantage.revoked") ? [[fact.body.vantage, fact.entry.seq] as const] : [])),
  );
  return blocks.seals.flatMap(({ vantage, number, entry }) => {
    const since = revoked.get(vantage);
    if (since === undefined || entry < since) return [];
    return [
      finding(
        { entry, vantage, block: number },
        `entry ${entry} seals block ${number} of ${vantage}, which entry ${since} revoked`,
        `l’entrée ${entry} scelle le bloc ${number} de ${vantage}, que l’entrée ${since} a révoqué`,
      ),
    ];
  });
}

function firstSeals({ blocks }: Evidence): Map<string, number> {
  return new Map(blocks.seals.toReversed().map(({ vantage, entry }) => [vantage, entry]));
}
