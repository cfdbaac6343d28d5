/** A version of the agreement is adopted; books that are open are read again, for the month from which it judges. */
import { good } from "../../core/result.ts";
import { adoptionOf } from "../agreement/adoption.ts";
import type { Verbs } from "../verbs/run.ts";
import type { Acting } from "./host.ts";
import { wireReceipt } from "./wire-receipt.ts";

type Parts = {
  readonly verbs: Verbs;
  /** Ids of the tenant's platforms. */
  readonly platformsOf: (tenant: string) => readonly string[];
  readonly redescribe: (tenant: string, platform: string) => Promise<void>;
};

/** The act. */
export function agreementActs({ verbs, platformsOf, redescribe }: Parts): Pick<Acting, "adoptAgreement"> {
  return {
    adoptAgreement: async (actor, asked) => {
      const adoption = adoptionOf(asked);
      if (!adoption.ok) return adoption;
      const { input, digest, firstMonth } = adoption.value;
      const done = await verbs.run("adopt-agreement", input, actor);
      if (!done.ok) return done;
      for (const platform of platformsOf(actor.tenant)) await redescribe(actor.tenant, platform);
      const { family, version, from } = input;
      return good({ family, version, digest, from, firstMonth, receipts: done.value.receipts.map(wireReceipt) });
    },
  };
}
