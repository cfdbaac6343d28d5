/** What is known of a vantage point's agent. */
import type { ReactNode } from "react";
import type { VantageHealth } from "../../../api/types.ts";
import { WarningIcon } from "../../parts/icons.ts";
import { ToldPairs } from "../../parts/told-pairs.tsx";
import { When } from "../../parts/when.tsx";
import { useWords } from "../../words/use-words.ts";

export function VantageFacts({ of, now }: { of: VantageHealth; now: number }) {
  const { t, f } = useWords();
  const lines: [title: string, value: ReactNode][] = [[t("supervision.whose"), t(`supervision.party.${of.party}`)]];
  if (of.invitedUntil !== null) lines.push([t("supervision.waiting"), <When key="until" at={of.invitedUntil} />]);
  if (of.revokedAt !== null) lines.push([t("supervision.revokedAt"), <When key="revoked" at={of.revokedAt} />]);
  if (of.local) lines.push([t("supervision.heard"), t(`supervision.by.${of.kind}`)]);
  else if (of.heardAt !== null)
    lines.push([t("supervision.heard"), t("supervision.ago", { lag: f.duration(Math.max(0, now - of.heardAt)) })]);
  if (of.clock !== null) lines.push([t("supervision.clock"), <Clock key="clock" of={of.clock} />]);
  if (of.buffered !== null)
    lines.push([
      t("supervision.buffer"),
      t("supervision.blocks", { count: of.buffered.blocks, kb: f.count(Math.ceil(of.buffered.bytes / 1000)) }),
    ]);
  const missed = of.missed.reduce((sum, { beats }) => sum + beats, 0);
  if (of.enrolledAt !== null) lines.push([t("supervision.missed"), f.count(missed)]);
  if (of.aside > 0) lines.push([t("supervision.aside"), f.count(of.aside)]);
  return <ToldPairs lines={lines} />;
}

/** Read with its sign and its unit; never hidden, and marked where it matters. */
function Clock({ of: { offsetMs, roundTripMs, mark } }: { of: NonNullable<VantageHealth["clock"]> }) {
  const { t, f } = useWords();
  const sign = offsetMs > 0 ? "+" : offsetMs < 0 ? "−" : "";
  const shown = t("supervision.offset", { offset: `${sign}${f.count(Math.abs(offsetMs))}`, round: f.count(roundTripMs) });
  if (mark === "none") return shown;
  return (
    <span className="g-row">
      <WarningIcon className="g-c-down" />
      <span>
        {shown}. {t(mark === "over" ? "supervision.over" : "supervision.warning")}
      </span>
    </span>
  );
}
