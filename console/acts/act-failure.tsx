/** Where an act's refusal is told, if there is one. */
import { lazy, Suspense } from "react";

const RefusedAct = lazy(() => import("./refused-act.tsx").then(({ RefusedAct }) => ({ default: RefusedAct })));

type Props = {
  readonly error: Error | null;
  /** Where what is changed was read before: reads it again, for whoever was told that somebody else was faster. */
  readonly readAgain?: () => void;
};

export function ActFailure({ error, readAgain }: Props) {
  if (!error) return null;
  return (
    <Suspense fallback={null}>
      <RefusedAct error={error} {...(readAgain && { readAgain })} />
    </Suspense>
  );
}
