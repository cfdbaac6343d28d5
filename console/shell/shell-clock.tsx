/** Wall clock in the agreement's zone, and whether the page is live. */
import { useLiveness } from "../data/live.ts";
import { Ticking } from "../parts/ticking.tsx";
import { useWords } from "../words/use-words.ts";
import { zoneName } from "./zone-name.ts";

export function ShellClock() {
  const { t, f } = useWords();
  const liveness = useLiveness();
  return (
    <Ticking>
      {(now) => (
        <div className="g-clock g-hide-small">
          <time className="g-b" dateTime={new Date(now).toISOString()}>
            {f.date(now)}, {f.time(now)}
          </time>
          <small>
            <span className={`g-live g-live--${liveness}`} />
            <span>
              {t(`shell.clock.${liveness}`)} · {t("shell.clock.zone", { zone: zoneName(f.zone), offset: f.offset(now) })}
            </span>
          </small>
        </div>
      )}
    </Ticking>
  );
}
