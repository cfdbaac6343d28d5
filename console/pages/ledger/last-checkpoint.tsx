/** What the ledger says of itself now: so many facts, this root, signed; its signature verified here. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import { checkpointQuery } from "../../data/ledger.ts";
import { logKeyQuery } from "../../data/log-key.ts";
import { CopyText } from "../../parts/copy-text.tsx";
import { Digest } from "../../parts/digest.tsx";
import { DownloadIcon, UpIcon, WarningIcon } from "../../parts/icons.ts";
import { Notice } from "../../parts/notice.tsx";
import { Region } from "../../parts/region.tsx";
import type { ReadCheckpoint } from "../../proof/check-kept.ts";
import { useSession } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";

type Shown = ReadCheckpoint & { readonly key: string; readonly note: string };

const readCheckpointQuery = (client: string) =>
  queryOptions({
    queryKey: ["checkpoint-read", client],
    // What it is made of is asked for again by itself.
    retry: false,
    queryFn: async ({ client: queries }): Promise<Shown> => {
      const [note, key, { readCheckpoint }] = await Promise.all([
        queries.fetchQuery({ ...checkpointQuery(client), staleTime: 0 }),
        queries.ensureQueryData(logKeyQuery(client)),
        import("../../proof/check-kept.ts"),
      ]);
      return { ...readCheckpoint(note, key), key: key.trim(), note };
    },
  });

export function LastCheckpoint() {
  const { t } = useWords();
  const client = useSession().client?.id ?? "";
  const read = useQuery(readCheckpointQuery(client));
  return (
    <section className="g-card" aria-labelledby="checkpoint">
      <div className="g-card__head">
        <h2 className="g-h2" id="checkpoint">
          {t("ledger.checkpoint.title")}
        </h2>
      </div>
      <Region of={read} height={96}>
        {(checkpoint) => <Told of={checkpoint} client={client} />}
      </Region>
    </section>
  );
}

function Told({ of, client }: { of: Shown; client: string }) {
  const { t, f } = useWords();
  const signed = of.at === null ? null : t("ledger.checkpoint.signed", { instant: f.instant(of.at) });
  return (
    <div className="g-stack">
      {!of.verified && (
        <Notice variant="danger" component="h3" title={t("ledger.checkpoint.failed")}>
          <p>{t("ledger.kept.unsignedText")}</p>
        </Notice>
      )}
      <p className="g-row g-row--top">
        {of.verified ? <UpIcon className="g-c-up" /> : <WarningIcon className="g-c-down" />}
        <span>
          <b>{t("ledger.checkpoint.holds", { count: of.size, size: f.count(of.size) })}</b>
          {signed && `, ${signed}`}. {of.verified && t("ledger.checkpoint.verified")}
        </span>
      </p>
      <dl className="g-dl">
        <dt>{t("ledger.checkpoint.root")}</dt>
        <dd>
          <Digest>{of.root}</Digest>
        </dd>
        <dt>{t("ledger.checkpoint.key")}</dt>
        <dd>
          <CopyText label={t("ledger.checkpoint.key")}>{of.key}</CopyText>
          <span className="g-sub g-xs">{t("ledger.checkpoint.keyNote")}</span>
        </dd>
      </dl>
      <p className="g-sm">
        <a
          className="g-row"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(of.note)}`}
          download={`${client}-${of.size}.checkpoint`}
        >
          <DownloadIcon /> {t("ledger.checkpoint.download")}
        </a>{" "}
        <span className="g-sub">{t("ledger.checkpoint.keepNote")}</span>
      </p>
    </div>
  );
}
