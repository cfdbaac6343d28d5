/** A region that reads something: its waiting, its failure with what still holds, and its words. */
import { Skeleton } from "@patternfly/react-core";
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { useWords } from "../words/use-words.ts";

const Failure = lazy(() => import("./failure.tsx").then(({ Failure }) => ({ default: Failure })));

/** What a region needs of what it reads. */
export type Reading<Data> = {
  readonly data: Data | undefined;
  readonly error: Error | null;
  readonly dataUpdatedAt: number;
  readonly refetch: () => unknown;
};

type Props<Data> = {
  readonly of: Reading<Data>;
  /** That of the contents, so that nothing moves when they come. */
  readonly height?: number;
  /** The region is the page: its failure is then what the page is about. */
  readonly whole?: boolean;
  readonly children: (data: Data) => ReactNode;
};

export function Region<Data>({ of, height = 200, whole = false, children }: Props<Data>) {
  return (
    <>
      {of.error && (
        <Suspense fallback={null}>
          <Failure
            error={of.error}
            heldSince={of.data === undefined ? null : of.dataUpdatedAt}
            heading={whole && of.data === undefined ? "h1" : "h2"}
            retry={of.refetch}
          />
        </Suspense>
      )}
      {of.data !== undefined && children(of.data)}
      {of.data === undefined && !of.error && <Waiting height={height} />}
    </>
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
    <div style={{ minHeight: height }}>{late && <Skeleton height={`${height}px`} screenreaderText={t("shared.loading")} />}</div>
  );
}
