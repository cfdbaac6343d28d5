/** When the month is missed if nothing comes back, read out as it comes near; or that it is missed already. */
import type { MonthUnderWay } from "../../api/types.ts";
import { capital } from "../../api/writing/format.ts";
import { MissedAt } from "../parts/missed-at.tsx";
import { useNearing } from "../shell/announcer.tsx";
import { useWords } from "../words/use-words.ts";

type Props = { readonly of: MonthUnderWay; readonly platformTitle: string; readonly words: string };

export function MissedSoon({ of: { figures, missedAt }, platformTitle, words }: Props) {
  const { t, f } = useWords();
  useNearing(missedAt, platformTitle);
  if (missedAt !== null) return <MissedAt words={words} at={missedAt} />;
  return <div className="g-sub g-sm">{t("overview.now.already", { month: capital(f.month(figures.month)) })}</div>;
}
