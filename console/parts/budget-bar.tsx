/** The downtime budget of a month: fill is what is spent, the upright line the share of the month gone. */
import "./budget-bar.css";
import { useWords } from "../words/use-words.ts";

type Props = {
  readonly counted: number;
  readonly allowed: number;
  readonly elapsed: number;
  readonly length: number;
  /** Something is down now, or the month is missed. */
  readonly hot: boolean;
};

export function BudgetBar({ counted, allowed, elapsed, length, hot }: Props) {
  const { t, f } = useWords();
  const spent = allowed > 0 ? Math.min(100, (counted / allowed) * 100) : counted > 0 ? 100 : 0;
  const gone = (elapsed / length) * 100;
  const values = { spent: f.share(counted, allowed), gone: f.share(elapsed, length) };
  return (
    <div
      className="g-budget"
      role="img"
      aria-label={counted === 0 ? t("shared.intactLabel", values) : t("shared.spentLabel", values)}
    >
      <span className={hot ? "g-budget__fill g-budget__fill--hot" : "g-budget__fill"} style={{ width: `${spent}%` }} />
      <span className="g-budget__gone" style={{ left: `${gone}%` }} />
      <span className="g-budget__words" style={gone > 60 ? { right: `${100 - gone}%` } : { left: `${gone}%` }}>
        {t("shared.monthGone", { share: values.gone })}
      </span>
    </div>
  );
}
