/** Claimed already, by which fact; else the way to claim it while that can be done. */
import type { Statement } from "../../../api/types.ts";
import { useNow } from "../../data/clock.ts";
import { links } from "../../parts/links.ts";
import { When } from "../../parts/when.tsx";
import { FactLink } from "../../proof/fact-link.tsx";
import { useMay } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";

export function ClaimLine({ of, lastDay }: { of: Statement; lastDay: string }) {
  const { t, f } = useWords();
  const may = useMay("penalty:claim");
  const now = useNow();
  const last = of.claims.at(-1);
  if (last)
    return (
      <p className="g-sm">
        {t("claim.recorded")} <When at={last.at} />. <FactLink seq={last.fact.seq} kind={last.fact.kind} />
      </p>
    );
  if (!may || of.state === "under-way" || f.daysUntil(lastDay, now) < 0) return null;
  return <a href={links.claim(of.platform, of.month)}>{t("claim.prepare")}</a>;
}
