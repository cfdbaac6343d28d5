/** The timeline of a platform between two instants. Console, section 4. */
import type { z } from "zod";
import type { Timeline } from "../../api/schemas/platform.ts";
import type { Interval } from "../../core/time/instant.ts";
import { always, cut, subtract } from "../../core/time/timeline.ts";
import type { OpenBooks } from "./platform.ts";
import { agreementSegments, componentSegments } from "./segments.ts";

/** What was seen and what counts; nothing is drawn after the account's instant. */
export function timelineView({ account, described, outages }: OpenBooks, asked: Interval): z.output<typeof Timeline> {
  const within = { from: asked.from, to: Math.min(asked.to, account.until) };
  const { standing } = account;
  const announced = standing.exclusions.filter(({ cause }) => cause === "announced-maintenance");
  return {
    ...{ from: asked.from, to: asked.to, now: account.until },
    agreement: agreementSegments(account, within, outages),
    ineligible: cut(subtract(always, account.eligible), within).map(({ from, to }) => ({
      ...{ from, to },
      zones: standing.zones.findLast(({ at }) => at <= from)?.zones ?? null,
    })),
    components: account.testimony.components.map(({ name }) => ({
      ...{ name, title: described.titles[name] ?? name },
      segments: componentSegments(account, name, within),
    })),
    maintenance: announced
      .filter(({ from, to }) => from < asked.to && (to ?? asked.to) > asked.from)
      .map(({ from, to }) => ({ from, to: to ?? null })),
  };
}
