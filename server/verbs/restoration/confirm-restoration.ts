/** A user of the client confirms that service is fully back. Agreement, article 9: the earlier confirmation ends the outage. Rules, section 4. */
import { refuse } from "../../../api/errors.ts";
import { Name } from "../../../api/schemas/fields.ts";
import { ConfirmRestoration } from "../../../api/schemas/record.ts";
import { fact } from "../../../core/facts/fact.ts";
import type { RestorationRecord } from "../../../core/watching/record.ts";
import { verb } from "../define-verb.ts";
import { receptionOf } from "../instants.ts";
import { platformNamed, platformRefusal } from "../platform-asked.ts";
import { advancedFrom, recordId, recordNamed, recordRefusal } from "../stated-before.ts";

export const confirmRestoration = verb({
  name: "confirm-restoration",
  party: "either",
  permission: "restoration:confirm",
  input: ConfirmRestoration.extend({ platform: Name }).refine(
    ({ of, components }) => of === undefined || components === undefined,
    {
      path: ["components"],
      message: "not together with `of`: the notification's own components are meant",
    },
  ),
  load: async (tx, { platform, of }) => ({
    described: await platformNamed(tx, platform),
    notification: of === undefined ? undefined : await recordNamed(tx, platform, of),
    advanced: of === undefined ? undefined : await advancedFrom(tx, platform, of),
  }),
  decide: ({ platform, of, components, note, at: named }, { described, notification, advanced, ...given }) => {
    const refusal =
      platformRefusal(described, components) ??
      (of === undefined ? undefined : recordRefusal(of, notification, ["notification"]));
    if (refusal !== undefined) return refusal;
    const reception = receptionOf(named, given);
    if ("code" in reception) return reception;
    const { at, channel } = reception;
    if (notification !== undefined && at < notification.record.at) return refuse("instant-too-early");
    const confirmed = (seq: number, about: Pick<RestorationRecord, "of" | "components">) => {
      const id = recordId("R", seq);
      const record: RestorationRecord = { kind: "restoration", id, at, ...about };
      return fact("restoration.confirmed", id, { party: given.actor.party, platform, record, channel, note });
    };
    const first = confirmed(given.seq, { ...(of && { of }), ...(components && { components }) });
    return advanced === undefined ? [first] : [first, confirmed(given.seq + 1, { of: advanced })];
  },
});
