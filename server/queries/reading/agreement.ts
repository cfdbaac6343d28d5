/** Reading the agreement: the one in force as a page, or a document that goes with it; and its versions against each other. */
import { dayContaining, dayStart } from "../../../api/zone.ts";
import { good } from "../../../core/result.ts";
import { type AgreementInForce, agreementInForce } from "../../agreement/agreement-in-force.ts";
import { companionsOf } from "../../agreement/companions.ts";
import type { Reading } from "../../http/host.ts";
import type { Tx } from "../../store/tables.ts";
import { agreementView } from "../../views/agreement.ts";
import { digestOf, readAgreementVersions } from "./agreement-versions.ts";
import { inTenant, notFound, type ReadingParts } from "./parts.ts";

export function readAgreement(parts: ReadingParts): Pick<Reading, "agreement" | "agreementComparison" | "previewAdoption"> {
  return {
    ...readAgreementVersions(parts),
    agreement: async (actor, { family, on: asked }) => {
      const inForce = await inTenant(parts, actor, (tx) => heldOn(tx, parts.now(), asked));
      if (inForce === undefined) return notFound;
      const { agreement, digest } = inForce;
      const on = asked ?? dayContaining(parts.now(), agreement.zone.value);
      const all = [agreement, ...(await companionsOf(agreement.family, on))];
      const shown = all.find((one) => one.family === (family ?? agreement.family));
      if (shown === undefined) return notFound;
      const adopted = shown === agreement;
      const documents = all.map((one) => ({ family: one.family, title: { ...one.title } }));
      return good(agreementView(shown, { adopted, on, documents, digest: adopted ? digest : digestOf(shown) }));
    },
  };
}

/** The agreement in force now, or at the beginning of the day asked for in the present one's zone. */
async function heldOn(tx: Tx, now: number, asked: string | undefined): Promise<AgreementInForce | undefined> {
  const present = await agreementInForce(tx, now);
  if (asked === undefined || present === undefined) return present;
  return await agreementInForce(tx, dayStart(asked, present.agreement.zone.value));
}
