/** Where an act's refusal is told, if there is one. */
import { lazy, Suspense } from "react";

const RefusedAct = lazy(() => import("./refused-act.tsx").then(({ RefusedAct }) => ({ default: RefusedAct })));

export function ActFailure({ error }: { error: Error | null }) {
  if (!error) return null;
  return (
    <Suspense fallback={null}>
      <RefusedAct error={error} />
    </Suspense>
  );
}
