/** Does it decide the month: in words, with the other readings. */
import type { EffectOnMonth as Effect, Outage } from "../../../api/types.ts";
import { WarningIcon } from "../../parts/icons.ts";
import { links } from "../../parts/links.ts";
import { type Spoken, useWords } from "../../words/use-words.ts";
import { monthClaimable, weightOf } from "./effect.ts";

export function EffectOnMonth({ of, effect }: { of: Outage; effect: Effect }) {
  const spoken = useWords();
  const { t, f } = spoken;
  const weight = weightOf(of, effect);
  const decides = weight === "decides-penalty" || weight === "decides-verdict";
  const month = f.month(effect.month);
  return (
    <section className={decides ? "g-card g-card--note" : "g-card"} aria-label={t("outage.effect.label", { month })}>
      <div className="g-row g-row--top">
        {decides && <WarningIcon />}
        <div>
          <h2 className="g-h3">{t(`outage.effect.${weight}`, { month })}</h2>
          <p className="g-text">
            {sentences(of, effect, spoken).join(" ")}{" "}
            <a href={links.statement(of.platform, effect.month)}>
              {t("outage.effect.statement", { ofMonth: f.ofMonth(effect.month) })}
            </a>
          </p>
        </div>
      </div>
    </section>
  );
}

function sentences(of: Outage, effect: Effect, spoken: Spoken): string[] {
  const { t, f } = spoken;
  const over = of.counted - effect.allowed;
  const values = { ofMonth: f.ofMonth(effect.month), budget: f.seconds(effect.allowed), spent: f.seconds(of.counted) };
  const first =
    over > 0
      ? t("outage.effect.spendsTooMuch", { ...values, over: f.seconds(over) })
      : t("outage.effect.spendsPart", { ...values, share: f.share(of.counted, effect.allowed) });
  const due = effect.verdict !== "open" && monthClaimable(effect) > effect.allowed;
  const readings = effect.readings
    .filter(({ reading }) => reading !== "without-outage")
    .map((one) => readingSentence(one, spoken));
  return [first, ...(due ? [t("outage.effect.due")] : []), ...readings];
}

function readingSentence(one: Effect["readings"][number], { t, f }: Spoken): string {
  const values = { claimable: f.seconds(one.claimable), figure: f.percent(one.availability?.shown ?? "") };
  const outcome = one.penalty ? t("outage.effect.penalty", { points: f.decimal(one.penalty) }) : t("outage.effect.nothingDue");
  const condition = t(`outage.effect.reading.${one.reading}`, { record: one.record ?? "" });
  return t("outage.effect.would", { ...values, condition, outcome });
}
