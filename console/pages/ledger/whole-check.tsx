/** Every fact of the ledger, from the first to the last, and the root that they make: computed in the page, piece by piece, and stopped at will. */
import { Button } from "@patternfly/react-core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useRef, useState } from "react";
import { ActFailure } from "../../acts/act-failure.tsx";
import { Refused } from "../../data/client.ts";
import { checkpointQuery, entriesFrom } from "../../data/ledger.ts";
import { logKeyQuery } from "../../data/log-key.ts";
import { links } from "../../parts/links.ts";
import { Notice } from "../../parts/notice.tsx";
import type { WholeState } from "../../proof/check-whole.ts";
import { useSession } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";

type Progress = { readonly done: number; readonly size: number };

export function WholeCheck() {
  const { t, f } = useWords();
  const id = useId();
  const { check, stop, progress } = useWholeCheck();
  const stopped = check.error instanceof DOMException;
  return (
    <section className="g-card g-stack" aria-labelledby="whole">
      <h2 className="g-h2" id="whole">
        {t("ledger.whole.title")}
      </h2>
      <p className="g-text">{t("ledger.whole.text")}</p>
      {check.isPending ? (
        <div className="g-stack">
          <label className="g-sm" htmlFor={id}>
            {progress
              ? t("ledger.whole.progress", { done: f.count(progress.done), size: f.count(progress.size) })
              : t("ledger.whole.begun")}
          </label>
          <progress className="g-progress" id={id} max={progress?.size || 1} value={progress?.done ?? 0} />
          <div>
            <Button variant="secondary" onClick={stop}>
              {t("ledger.whole.stop")}
            </Button>
          </div>
        </div>
      ) : (
        <div>
          <Button variant="secondary" onClick={() => check.mutate()}>
            {t("ledger.whole.check")}
          </Button>
        </div>
      )}
      <ActFailure error={check.error instanceof Refused ? check.error : null} />
      <div role="status">
        {stopped && <p className="g-sub">{t("ledger.whole.stopped")}</p>}
        {check.data && <Found of={check.data} />}
      </div>
    </section>
  );
}

function useWholeCheck() {
  const queries = useQueryClient();
  const client = useSession().client?.id ?? "";
  const under = useRef<AbortController>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const check = useMutation({
    mutationFn: async (): Promise<WholeState & { readonly ms: number }> => {
      const asking = new AbortController();
      under.current = asking;
      setProgress(null);
      const [note, logKey, { checkWhole }] = await Promise.all([
        queries.fetchQuery({ ...checkpointQuery(client), staleTime: 0 }),
        queries.ensureQueryData(logKeyQuery(client)),
        import("../../proof/check-whole.ts"),
      ]);
      const began = performance.now();
      const pieceFrom = (seq: number) => entriesFrom(seq, asking.signal);
      const found = await checkWhole({ note, logKey, pieceFrom, progress: (done, size) => setProgress({ done, size }) });
      return { ...found, ms: performance.now() - began };
    },
  });
  return { check, progress, stop: () => under.current?.abort() };
}

function Found({ of }: { of: WholeState & { readonly ms: number } }) {
  const { t, f } = useWords();
  const seq = "seq" in of ? of.seq : undefined;
  const values = { size: f.count(of.size), seconds: f.count(Math.max(1, Math.round(of.ms / 1000))), seq: f.count(seq ?? 0) };
  return (
    <Notice variant={of.state === "whole" ? "success" : "danger"} component="h3" title={t(`ledger.whole.${of.state}`)}>
      <p>{t(`ledger.whole.${of.state}Text`, values)}</p>
      {seq !== undefined && (
        <p>
          <a href={links.ledger({ seq })}>{t("shared.fact.title", { seq: f.count(seq) })}</a>
        </p>
      )}
    </Notice>
  );
}
