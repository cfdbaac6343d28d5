/** One tile a platform, with what supervision sees of it: it never stops a report. */
import type { PlatformSummary } from "../../../api/types.ts";
import { now } from "../../data/clock.ts";
import { StateLabel } from "../../parts/labels.tsx";
import { Ticking } from "../../parts/ticking.tsx";
import { useWords } from "../../words/use-words.ts";

type Props = {
  readonly platforms: readonly PlatformSummary[];
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
};

export function PlatformTiles({ platforms, chosen, choose }: Props) {
  const { t } = useWords();
  return (
    <fieldset className="g-tiles" id="which">
      <legend className="g-h2">{t("report.which")}</legend>
      <div className="g-tiles__grid">
        {platforms.map((platform) => (
          <label key={platform.id} className={platform.id === chosen ? "g-tile g-tile--chosen" : "g-tile"}>
            <input
              type="radio"
              name="platform"
              value={platform.id}
              checked={platform.id === chosen}
              onChange={() => choose(platform.id)}
            />
            <span>
              <span className="g-row">
                <b>{platform.title}</b>
                <StateLabel state={platform.state} />
              </span>
              <Seen platform={platform} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Seen({ platform: { state, since, lastObservationAt } }: { platform: PlatformSummary }) {
  const { t, f } = useWords();
  const time = since === null ? "" : f.since(since, now());
  return (
    <span className="g-sub g-sm">
      {state === "unknown" && t("report.seenUnknown", { time })}
      {(state === "down" || state === "disputed") && t("report.seenDown", { time })}
      {(state === "up" || state === "excluded") &&
        (lastObservationAt === null ? (
          t("overview.platforms.neverObserved")
        ) : (
          <Ticking>
            {(now) =>
              t("report.seenUp", { ago: t("shared.ago", { duration: f.duration(Math.max(0, now - lastObservationAt)) }) })
            }
          </Ticking>
        ))}
    </span>
  );
}
