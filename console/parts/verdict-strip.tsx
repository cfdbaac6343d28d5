/** The verdicts of the last twelve months, oldest first: a mark each, and the month's letter. */
import "./verdict-strip.css";
import type { PastVerdict } from "../../api/types.ts";
import { useWords } from "../words/use-words.ts";

type Props = { readonly verdicts: readonly PastVerdict[] /** The month under way, `YYYY-MM`. */; readonly month: string };

export function VerdictStrip({ verdicts, month }: Props) {
  const { t, f } = useWords();
  const months = monthsBefore(month, 12);
  const known = new Map(verdicts.map((one) => [one.month, one]));
  const last = verdicts.at(-1);
  const list = verdicts.map((one) => `${f.monthAndYear(one.month)} ${t(`shared.verdict.${one.verdict}`)}`).join(", ");
  const label = list ? t("overview.platforms.verdictsLabel", { list }) : t("overview.platforms.verdictsNone");
  return (
    <div>
      <div className="g-verdicts" role="img" aria-label={label}>
        {months.map((name) => (
          <span key={name} className={`g-verdicts__month g-verdicts__month--${known.get(name)?.verdict ?? "none"}`}>
            {f.month(name, "narrow")}
          </span>
        ))}
      </div>
      {last?.claimable && (
        <div className="g-sub g-xs">
          {t("overview.platforms.lastVerdict", { month: f.month(last.month), figure: f.percent(last.claimable) })}
        </div>
      )}
    </div>
  );
}

/** The months before one, oldest first. */
export function monthsBefore(month: string, count: number): string[] {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, number - 1 - count + index, 1)).toISOString().slice(0, 7),
  );
}
