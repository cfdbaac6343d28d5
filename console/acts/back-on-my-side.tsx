/** A user confirms that service is fully back: the first confirmation ends the count. Agreement, article 9. */
import { Button } from "@patternfly/react-core";
import { useState } from "react";
import { useConfirm } from "../data/outages.ts";
import { CheckIcon } from "../parts/icons.ts";
import { useWords } from "../words/use-words.ts";
import { ActFailure } from "./act-failure.tsx";

export function BackOnMySide({ platform }: { platform: string }) {
  const { t, f } = useWords();
  const confirm = useConfirm();
  const [key] = useState(() => crypto.randomUUID());
  if (confirm.data)
    return (
      <span className="g-sm" role="status">
        {t("acts.back.done", { time: f.time(confirm.data.at) })}
      </span>
    );
  return (
    <>
      <Button
        variant="secondary"
        icon={<CheckIcon />}
        isLoading={confirm.isPending}
        onClick={() => confirm.mutate({ platform, key, body: {} })}
      >
        {t("acts.back.say")}
      </Button>
      <ActFailure error={confirm.error} />
    </>
  );
}
