/** What a measured commitment came to this month, platform by platform: the figures of the statement under way. */
import type { AgreementClause, Figures, MonthUnderWay, Overview } from "../../../api/types.ts";
import { VerdictLabel } from "../../parts/labels.tsx";
import { links } from "../../parts/links.ts";
import { type Spoken, useWords } from "../../words/use-words.ts";

type Props = { readonly of: AgreementClause; readonly platforms: Overview["platforms"] };

const mostShown = 5;

export function MonthValue({ of, platforms }: Props) {
  const { t, f } = useWords();
  const values = platforms.flatMap(({ id, title, month }) => {
    const value = monthValueOf(of, month, { t, f });
    return value === null ? [] : [{ id, title, value, figures: month.figures }];
  });
  const [first] = values;
  if (first === undefined) return null;
  const rest = values.length - mostShown;
  return (
    <div className="g-clause__month">
      <h4 className="g-sub g-xs">{t("agreement.month.title")}</h4>
      <ul className="g-plain g-sm">
        {values.slice(0, mostShown).map(({ id, title, value, figures }) => (
          <li key={id}>
            <a href={links.statement(id, figures.month)}>{t("agreement.month.of", { platform: title, value })}</a>{" "}
            {of.kind === "availability" && <VerdictLabel verdict={figures.verdict} />}
          </li>
        ))}
      </ul>
      {rest > 0 && <a href={links.statements()}>{t("agreement.month.more", { count: rest })}</a>}
    </div>
  );
}

/** The figure that the kind of clause is about; null for one that has none of its own. */
function monthValueOf({ kind, subject }: AgreementClause, { figures, atBest }: MonthUnderWay, { t, f }: Pick<Spoken, "t" | "f">) {
  switch (kind) {
    case "availability":
      return subject === figures.indicator ? t("agreement.month.available", { figure: f.percent(atBest.shown) }) : null;
    case "supervision":
      return figures.coverage && t("agreement.month.coverage", { figure: f.percent(figures.coverage.shown) });
    case "eligibility":
      return t("agreement.month.eligible", { duration: f.duration(figures.eligible) });
    case "exclusion":
      return t("agreement.month.excluded", { duration: f.duration(excludedFor(subject, figures)) });
    case "outage-start":
    case "outage-end":
      return t("agreement.month.outages", { count: figures.outages.length });
    default:
      return null;
  }
}

const excludedFor = (cause: string | null, { excludedBy }: Figures): number => (cause === null ? 0 : (excludedBy[cause] ?? 0));
