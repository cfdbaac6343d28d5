/** The sum in one line: start, end, duration, less what is taken out, is what counts. */
import type { ReactNode } from "react";
import type { Outage } from "../../../api/types.ts";
import { Ticking } from "../../parts/ticking.tsx";
import { useWords } from "../../words/use-words.ts";

export function Sum({ of }: { of: Outage }) {
  const { t } = useWords();
  return (
    <section className="g-card" aria-label={t("outage.sum.label")}>
      {of.to === null ? (
        <Ticking>{(now) => <Terms of={of} end={Math.max(now, of.from)} />}</Ticking>
      ) : (
        <Terms of={of} end={of.to} />
      )}
    </section>
  );
}

function Terms({ of, end }: { of: Outage; end: number }) {
  const { t, f } = useWords();
  const open = of.to === null;
  const duration = end - of.from;
  const counted = open ? duration - of.excluded - of.disputed : of.counted;
  const exactly = (words: string, ms: number) => `${words} · ${f.seconds(ms)}\u00a0s`;
  const claimable = of.claimable === of.counted;
  return (
    <div className="g-sum">
      <Term
        value={f.time(of.from)}
        words={t(of.openedBy === "client" ? "outage.sum.startNotified" : "outage.sum.startDetected")}
      />
      <Sign of="→" />
      <Term value={open ? t("outage.sum.now") : f.beside(end, of.from)} words={endWords(of, t)} />
      <Sign of="=" />
      <Term value={f.duration(duration)} words={exactly(t("outage.sum.duration"), duration)} />
      {of.excluded > 0 && (
        <>
          <Sign of="−" />
          <Term value={f.duration(of.excluded)} words={exactly(t("outage.sum.excluded"), of.excluded)} />
        </>
      )}
      {of.disputed > 0 && (
        <>
          <Sign of="−" />
          <Term value={f.duration(of.disputed)} words={exactly(t("outage.sum.disputed"), of.disputed)} />
        </>
      )}
      <Sign of="=" />
      <Term
        result
        value={f.duration(counted)}
        words={exactly(t(claimable ? "outage.sum.countedClaimable" : "outage.sum.counted"), counted)}
      />
      {!claimable && (
        <>
          <Sign of="," />
          <Term value={f.duration(of.claimable)} words={exactly(t("outage.sum.claimable"), of.claimable)} />
        </>
      )}
    </div>
  );
}

function endWords(of: Outage, t: ReturnType<typeof useWords>["t"]): string {
  if (of.to === null) return t("outage.sum.endOpen");
  const end = of.steps.find(({ decides }) => decides === "end");
  return t(end?.kind === "restored-by-user" ? "outage.sum.endUser" : "outage.sum.endSupervision");
}

function Term({ value, words, result = false }: { value: ReactNode; words: string; result?: boolean }) {
  return (
    <div className="g-sum__term">
      <span className={result ? "g-sum__value g-t-down" : "g-sum__value"}>{value}</span>
      <span className="g-sub g-xs">{words}</span>
    </div>
  );
}

function Sign({ of }: { of: string }) {
  return (
    <span className="g-sum__sign" aria-hidden="true">
      {of}
    </span>
  );
}
