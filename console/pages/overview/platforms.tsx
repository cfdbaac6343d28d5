/** Every platform in a row: state, budget, what is left, how fast it goes, what the last months said. */
import { Button } from "@patternfly/react-core";
import type { Overview } from "../../../api/types.ts";
import { useWords } from "../../words/use-words.ts";
import { useHeldOrder } from "./held-order.ts";
import { ordered } from "./order.ts";
import { PlatformRow } from "./platform-row.tsx";

export function Platforms({ of }: { of: Overview }) {
  const { t, f } = useWords();
  const { ids, waiting, show, watch } = useHeldOrder(ordered(of.platforms));
  const length = of.platforms[0]?.month.figures.period.length ?? 0;
  return (
    <section className="g-card g-card--flush" aria-labelledby="platforms" {...watch}>
      <div className="g-card__head">
        <h2 className="g-h2" id="platforms">
          {t("overview.platforms.title")}
        </h2>
        <span className="g-sub g-sm">
          {t("overview.platforms.month", { month: f.monthAndYear(of.month), hours: f.count(length / 3_600_000) })}
        </span>
        {waiting > 0 && (
          <Button className="g-end" variant="link" isInline onClick={show}>
            {t("overview.platforms.changes", { count: waiting })}
          </Button>
        )}
      </div>
      <div className="g-platform g-platform--head" aria-hidden="true">
        <span>{t("overview.platforms.platform")}</span>
        <span>{t("overview.platforms.state")}</span>
        <span>{t("overview.platforms.spent")}</span>
        <span>{t("overview.platforms.left")}</span>
        <span>{t("overview.platforms.burn")}</span>
        <span>{t("overview.platforms.verdicts")}</span>
      </div>
      <ul className="g-platforms">
        {ids.map((id) => {
          const platform = of.platforms.find((one) => one.id === id);
          return platform && <PlatformRow key={id} platform={platform} />;
        })}
      </ul>
    </section>
  );
}
