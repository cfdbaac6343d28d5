/** What a person kept outside, held here against what the ledger says today: the proof between the two is computed in the page. */
import { Button } from "@patternfly/react-core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { ActFailure } from "../../acts/act-failure.tsx";
import { checkpointQuery, consistencyOf } from "../../data/ledger.ts";
import { logKeyQuery } from "../../data/log-key.ts";
import { links } from "../../parts/links.ts";
import { LongField } from "../../parts/long-field.tsx";
import { Notice } from "../../parts/notice.tsx";
import type { KeptState } from "../../proof/check-kept.ts";
import { useSession } from "../../shell/session-context.ts";
import { useWords, type Values } from "../../words/use-words.ts";

export function KeptProof() {
  const { t } = useWords();
  const [text, setText] = useState("");
  const check = useKeptCheck();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    check.mutate(text);
  };
  return (
    <section className="g-card" aria-labelledby="kept">
      <form className="g-stack" onSubmit={submit}>
        <h2 className="g-h2" id="kept">
          {t("ledger.kept.title")}
        </h2>
        <p className="g-text">{t("ledger.kept.text")}</p>
        <LongField label={t("ledger.kept.label")} value={text} onChange={setText} />
        <Button type="submit" variant="secondary" isLoading={check.isPending}>
          {t("ledger.kept.check")}
        </Button>
        <ActFailure error={check.error} />
        <div role="status">{check.data && <Found of={check.data} />}</div>
      </form>
    </section>
  );
}

function useKeptCheck() {
  const queries = useQueryClient();
  const client = useSession().client?.id ?? "";
  return useMutation({
    mutationFn: async (text: string): Promise<KeptState> => {
      const [current, key, { checkKept }] = await Promise.all([
        queries.fetchQuery({ ...checkpointQuery(client), staleTime: 0 }),
        queries.ensureQueryData(logKeyQuery(client)),
        import("../../proof/check-kept.ts"),
      ]);
      return await checkKept(text, current, key, (from, to) => consistencyOf(client, from, to));
    },
  });
}

const weights: Readonly<Record<KeptState["state"], "success" | "info" | "warning" | "danger">> = {
  ...{ grew: "success", empty: "info", unreadable: "info", "other-log": "warning", unsigned: "warning" },
  ...{ rewritten: "danger", shrunk: "danger", "not-included": "danger" },
};

function Found({ of }: { of: KeptState }) {
  const { t, f } = useWords();
  const sizes: Values = "kept" in of ? { kept: f.count(of.kept.size), today: f.count(of.today.size) } : {};
  const seq = "seq" in of ? of.seq : undefined;
  return (
    <Notice variant={weights[of.state]} component="h3" title={t(`ledger.kept.${of.state}`)}>
      <p>{t(`ledger.kept.${of.state}Text`, sizes)}</p>
      {seq !== undefined && (
        <p>
          <a href={links.ledger({ seq })}>{t("ledger.kept.receipt", { seq: f.count(seq) })}</a>
        </p>
      )}
    </Notice>
  );
}
