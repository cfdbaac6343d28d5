/** A region that reads something: its waiting, its failure with what still holds, and its words. */
import { Alert } from "@patternfly/react-core/dist/esm/components/Alert";
import { Button } from "@patternfly/react-core/dist/esm/components/Button";
import { Skeleton } from "@patternfly/react-core/dist/esm/components/Skeleton";
import { type ReactNode, useEffect, useState } from "react";
import { Refused } from "../data/client.ts";
import { useWords } from "../words/use-words.ts";
import { Ticking } from "./ticking.tsx";

/** What a region needs of what it reads. */
export type Reading<Data> = {
  readonly data: Data | undefined;
  readonly error: Error | null;
  readonly dataUpdatedAt: number;
  readonly refetch: () => unknown;
};

type Props<Data> = { readonly of: Reading<Data>; readonly height?: number; readonly children: (data: Data) => ReactNode };

/** `height` is that of the contents, so that nothing moves when they come. */
export function Region<Data>({ of, height = 200, children }: Props<Data>) {
  return (
    <>
      {of.error && <Failure error={of.error} heldSince={of.data === undefined ? null : of.dataUpdatedAt} retry={of.refetch} />}
      {of.data !== undefined && children(of.data)}
      {of.data === undefined && !of.error && <Waiting height={height} />}
    </>
  );
}

function Failure({ error, heldSince, retry }: { error: Error; heldSince: number | null; retry: () => unknown }) {
  const { t, f } = useWords();
  const refused = error instanceof Refused ? error : null;
  const lost = refused?.status === 404;
  const text = refused?.status === 0 ? t("common.error.unreachable") : lost ? t("common.error.notFound") : error.message;
  return (
    <Alert
      variant={lost ? "info" : "warning"}
      isInline
      component="h2"
      title={lost ? t("common.error.notFoundTitle") : t("common.error.title")}
      actionLinks={
        <Button variant="link" isInline onClick={() => void retry()}>
          {t("common.error.retry")}
        </Button>
      }
    >
      <p>{text}</p>
      {heldSince !== null && (
        <p>
          <Ticking>
            {() =>
              t("common.error.holds", { time: f.time(heldSince), duration: f.duration(Math.max(0, Date.now() - heldSince)) })
            }
          </Ticking>
        </p>
      )}
      {refused && <p className="g-sub g-xs">{t("common.error.code", { code: refused.code })}</p>}
    </Alert>
  );
}

/** Nothing for the first moment: what comes at once should not flash. */
function Waiting({ height }: { height: number }) {
  const { t } = useWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div style={{ minHeight: height }}>{late && <Skeleton height={`${height}px`} screenreaderText={t("common.loading")} />}</div>
  );
}
