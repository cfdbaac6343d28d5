/** Components, as each vantage point sees them; a cell opens its last observations. */
import { lazy, Suspense, useState } from "react";
import type { LastSeen, Platform } from "../../../api/types.ts";
import { now } from "../../data/clock.ts";
import { DownIcon, UnknownIcon, UpIcon } from "../../parts/icons.ts";
import { Ticking } from "../../parts/ticking.tsx";
import { useWords } from "../../words/use-words.ts";
import "../../style/table.css";

const Observations = lazy(() => import("./observations.tsx").then(({ Observations }) => ({ default: Observations })));

export function Matrix({ of }: { of: Platform }) {
  const { t } = useWords();
  const [opened, setOpened] = useState<LastSeen | null>(null);
  return (
    <section className="g-card g-card--flush" aria-labelledby="components">
      <div className="g-card__head">
        <h2 className="g-h2" id="components">
          {t("platform.matrix")}
        </h2>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard */}
      <section className="g-scroll" tabIndex={0} aria-label={t("platform.matrixScroll")}>
        <table className="g-table g-matrix">
          <thead>
            <tr>
              <th scope="col">{t("platform.component")}</th>
              {of.vantages.map((vantage) => (
                <th key={vantage.name} scope="col">
                  {vantage.title}
                  <br />
                  <span className="g-matrix__note">
                    {t(vantage.party === "client" ? "platform.vantageClient" : "platform.vantageProvider")}
                    {vantage.kind !== "probe" && ` · ${t(`platform.vantageKind.${vantage.kind}`)}`}
                    {vantage.missedBeats > 0 && ` · ${t("platform.missedBeats", { count: vantage.missedBeats })}`}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {of.components.map((component) => (
              <tr key={component.name}>
                <th scope="row">
                  {component.title}
                  <br />
                  <span className="g-sub g-xs">{t("platform.counts")}</span>
                </th>
                {of.vantages.map(({ name }) => (
                  <td key={name}>
                    <Cell
                      seen={of.lastSeen.find((one) => one.component === component.name && one.vantage === name)}
                      open={setOpened}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {opened && (
        <Suspense fallback={null}>
          <Observations of={of} seen={opened} close={() => setOpened(null)} />
        </Suspense>
      )}
    </section>
  );
}

function Cell({ seen, open }: { seen: LastSeen | undefined; open: (seen: LastSeen) => void }) {
  const { t, f, both } = useWords();
  if (!seen) return <span className="g-sub">–</span>;
  const { at, state, failure, totalMs } = seen;
  const answers = totalMs === null ? t("platform.answers") : t("platform.answersIn", { ms: f.count(totalMs) });
  const words = state === "unknown" && !failure ? t("platform.silent") : failure ? both(failure.words) : answers;
  return (
    <button type="button" className="g-cell" onClick={() => open(seen)}>
      {state === "ok" && <UpIcon className="g-c-up" />}
      {state === "failing" && <DownIcon className="g-c-down" />}
      {state === "unknown" && <UnknownIcon className="g-c-unknown" />}
      <span>
        {words}
        <br />
        <span className="g-sub g-xs">
          {at === null && t("platform.never")}
          {at !== null && state === "unknown" && t("shared.since", { time: f.since(at, now()) })}
          {at !== null && state !== "unknown" && (
            <Ticking>{(now) => t("shared.ago", { duration: f.duration(Math.max(0, now - at)) })}</Ticking>
          )}
        </span>
      </span>
    </button>
  );
}
