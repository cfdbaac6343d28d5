/** The statement that the evidence comes to. Design, section 4. */
import { composeStatement } from "./compose.ts";
import type { StatementDocument } from "./document.ts";
import { engine } from "./engine.ts";
import type { Evidence } from "./evidence.ts";
import { usedFacts } from "./reading/used-facts.ts";

/** What the statement must be. Null where the platform was not described. */
export function recomputed(evidence: Evidence): StatementDocument | null {
  const { claims, agreement, opened, blocks } = evidence;
  if (claims === undefined || agreement.terms === undefined || agreement.agreement === undefined) return null;
  const { entries, platform, zoneData, at, month, from, to } = claims;
  const { family, version } = agreement.agreement;
  return composeStatement({
    ...{ engine, tenant: opened?.body.tenant ?? "", platform, facts: usedFacts(evidence), entries, zoneData, at },
    observations: blocks.observations(),
    agreement: { family, version, digest: agreement.digest },
    terms: agreement.terms.terms,
    month: { month, zone: agreement.agreement.zone.value, from, to },
  });
}
