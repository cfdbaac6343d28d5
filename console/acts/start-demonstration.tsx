/** Starts the demonstration and goes to the overview, where its figures appear. */
import { Button } from "@patternfly/react-core";
import { useStartDemonstration } from "../data/platforms.ts";
import { links } from "../parts/links.ts";
import { useGo } from "../shell/address.ts";
import { useWords } from "../words/use-words.ts";
import { ActFailure } from "./act-failure.tsx";

export function StartDemonstration() {
  const { t } = useWords();
  const go = useGo();
  const start = useStartDemonstration();
  return (
    <>
      <ActFailure error={start.error} />
      <Button
        variant="secondary"
        isLoading={start.isPending}
        onClick={() => start.mutate(undefined, { onSuccess: () => go(links.overview()) })}
      >
        {t("connect.demonstrationStart")}
      </Button>
    </>
  );
}
