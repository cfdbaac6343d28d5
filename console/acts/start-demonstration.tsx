/** Starts the demonstration, whose figures appear on the overview. */
import { Button } from "@patternfly/react-core";
import { useStartDemonstration } from "../data/platforms.ts";
import { useWords } from "../words/use-words.ts";
import { ActFailure } from "./act-failure.tsx";

export function StartDemonstration({ onStarted }: { readonly onStarted?: () => void }) {
  const { t } = useWords();
  const start = useStartDemonstration();
  return (
    <>
      <ActFailure error={start.error} />
      <Button variant="secondary" isLoading={start.isPending} onClick={() => start.mutate(undefined, { onSuccess: onStarted })}>
        {t("connect.demonstrationStart")}
      </Button>
    </>
  );
}
