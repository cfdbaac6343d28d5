/** The first agreement as it comes with Garant. */

import { zoneExists } from "../api/zone.ts";
import type { Agreement } from "../core/agreement/agreement.ts";
import { agreementFromJson } from "../core/agreement/agreement-from-json.ts";
import { firstAgreement } from "../server/agreement/first-agreement.ts";

export async function readFirstAgreement(): Promise<Agreement> {
  const read = agreementFromJson(JSON.parse((await firstAgreement()).text), zoneExists);
  if (!read.ok) throw new Error("the first agreement cannot be read");
  return read.value;
}
