/** The month may be lost before it is: budget spent too fast, or a forecast over it. Windows, limits and method stand beside. */
import type { Platform } from "../../../api/types.ts";
import { capital } from "../../../api/writing/format.ts";
import { Notice } from "../../parts/notice.tsx";
import { useWords } from "../../words/use-words.ts";

export function Outlook({ of }: { of: Platform }) {
  const { t, f } = useWords();
  const { figures, outlook } = of.month;
  const month = capital(f.month(figures.month));
  const { forecast, warnings, atRisk } = outlook;
  const words = forecast && (
    <p className={atRisk ? undefined : "g-sub g-sm"}>
      {t("platform.outlook.forecast", {
        month,
        counted: f.duration(forecast.counted),
        allowed: f.duration(figures.allowed),
        figure: forecast.availability ? f.percent(forecast.availability.shown) : "–",
      })}{" "}
      <span className="g-sub g-sm">{t("platform.outlook.method", { over: f.duration(forecast.overMs) })}</span>
    </p>
  );
  if (!atRisk) return words;
  return (
    <Notice variant="warning" component="h2" title={t("platform.outlook.atRisk", { month })}>
      {warnings.map(({ window, windowMs, burn, limit }) => (
        <p key={window}>
          {t(`platform.outlook.${window}`, { over: f.duration(windowMs), burn: f.decimal(burn), limit: f.decimal(limit) })}
        </p>
      ))}
      {words}
    </Notice>
  );
}
