/** The agreement is the one that the log says was adopted for the month. Design, section 3: a version in force is immutable. */
import { agreementInForce } from "../agreement-in-force.ts";
import type { Evidence } from "../evidence.ts";
import { usedFacts } from "../reading/used-facts.ts";
import { type Finding, finding, judged } from "../verification.ts";
import { defineCheck } from "./define-check.ts";

const file = "agreement.json";

export const agreement = defineCheck({
  id: "agreement",
  order: 17,
  title: { en: "Agreement", fr: "Convention" },
  judge: (evidence) => {
    const { agreement: read, claims } = evidence;
    const { family, version } = claims?.agreement ?? { family: "", version: "" };
    const words = { en: `${family} ${version}, as adopted`, fr: `${family} ${version}, telle qu’adoptée` };
    return judged(words, [...read.faults, ...digestFaults(evidence)]);
  },
});

function digestFaults(evidence: Evidence): Finding[] {
  const { agreement: read, claims } = evidence;
  if (claims === undefined || read.agreement === undefined) return [];
  const failed: Finding[] = [];
  const { family, version } = read.agreement;
  const said = claims.agreement;
  if (said.digest !== read.digest || said.family !== family || said.version !== version)
    failed.push(finding({ file }, "it is not the one that the statement names", "ce n’est pas celle que le relevé désigne"));
  const adopted = agreementInForce(usedFacts(evidence), family, claims.from);
  if (adopted === undefined) failed.push(finding({ file }, `${family} was never adopted`, `${family} n’a jamais été adoptée`));
  else if (adopted.digest !== read.digest || adopted.version !== version) {
    const [en, fr] = [
      `${adopted.family} ${adopted.version} was in force, ${adopted.digest}`,
      `${adopted.family} ${adopted.version} était en vigueur, ${adopted.digest}`,
    ];
    failed.push(finding({ file }, en, fr));
  }
  return failed;
}
