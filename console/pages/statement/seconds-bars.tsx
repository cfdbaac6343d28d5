/** Where the seconds went: two bars on one scale, and the line of the budget. */
import type { Statement } from "../../../api/types.ts";
import { budgetShare } from "../../../api/writing/month-figures.ts";
import { useWords } from "../../words/use-words.ts";
import { type Bars, barsOf, type Piece } from "./bars.ts";
import "../../parts/timeline/timeline.css";

export function SecondsBars({ of }: { of: Statement }) {
  const { t, f } = useWords();
  const { figures } = of;
  const bars = barsOf(of);
  const budget = t("statement.bars.budget", {
    ofMonth: f.ofMonth(of.month),
    share: f.percent(budgetShare(figures)),
    hours: f.count(figures.period.length / 3_600_000),
    seconds: f.seconds(figures.allowed),
    duration: f.duration(figures.allowed),
  });
  return (
    <section className="g-card" aria-labelledby="seconds">
      <div className="g-card__head">
        <h2 className="g-h2" id="seconds">
          {t("statement.bars.title")}
        </h2>
        <span className="g-sub g-sm">{budget}</span>
      </div>
      {bars.measured.length === 0 ? (
        <p className="g-text">{t("statement.bars.nothing")}</p>
      ) : (
        <>
          <div className="g-bars">
            <span className="g-hide-small" />
            <div className="g-bars__budget">
              <span style={{ left: `${bars.budget}%`, transform: `translateX(-${bars.budget}%)` }}>
                {t("statement.bars.line", { seconds: f.seconds(figures.allowed) })}
              </span>
            </div>
            <span className="g-hide-small" />
            <Bar name={t("statements.measured")} pieces={bars.measured} counted={figures.counted} bars={bars} of={of} />
            <Bar name={t("statements.claimable")} pieces={bars.claimable} counted={figures.claimable} bars={bars} of={of} />
          </div>
          <BarLegend pieces={bars.claimable} />
        </>
      )}
    </section>
  );
}

type BarProps = {
  readonly name: string;
  readonly pieces: readonly Piece[];
  readonly counted: number;
  readonly bars: Bars;
  readonly of: Statement;
};

function Bar({ name, pieces, counted, bars, of }: BarProps) {
  const { t, f } = useWords();
  const over = counted - of.figures.allowed;
  const words = (piece: Piece) => `${f.day(piece.from)} · ${f.seconds(piece.ms)}\u00a0s`;
  const label = t("statement.bars.label", {
    name,
    pieces: pieces
      .map((piece) => `${f.day(piece.from)}, ${f.seconds(piece.ms)}\u00a0s, ${t(`statement.bars.${piece.shape}`)}`)
      .join(" ; "),
    counted: f.seconds(counted),
    budget: f.seconds(of.figures.allowed),
  });
  return (
    <>
      <b>{name}</b>
      <div className="g-bar" role="img" aria-label={label}>
        {pieces.map((piece) => (
          <span
            key={piece.key}
            className={`g-bar__piece g-bar__piece--${piece.shape}`}
            style={{ left: `${piece.left}%`, width: `${piece.width}%` }}
          >
            {piece.width > 14 && (
              <em>
                {piece.shape === "ineligible" ? `${t("shared.lower.ineligible")} · ${f.seconds(piece.ms)}\u00a0s` : words(piece)}
              </em>
            )}
          </span>
        ))}
        <span className="g-bar__limit" style={{ left: `${bars.budget}%` }} />
      </div>
      <span className={over > 0 ? "g-nowrap g-b g-t-down" : "g-nowrap"}>
        {over > 0 ? "+" : "−"}
        {f.seconds(Math.abs(over))} s
      </span>
    </>
  );
}

const looks: Record<Piece["shape"], string> = {
  counted: "g-block--down",
  ineligible: "g-block--ineligible",
  excluded: "g-block--excluded",
  contested: "g-block--contested g-block--outlined",
  disputed: "g-block--disputed g-block--outlined",
};

function BarLegend({ pieces }: { pieces: readonly Piece[] }) {
  const { t } = useWords();
  const shapes = [...new Set(pieces.map(({ shape }) => shape))];
  return (
    <ul className="g-legend" aria-label={t("timeline.legend.title")}>
      {shapes.map((shape) => (
        <li key={shape}>
          <span className="g-legend__swatch">
            <span className={`g-block__part ${looks[shape]}`} />
          </span>
          {t(`statement.bars.${shape}`)}
        </li>
      ))}
    </ul>
  );
}
