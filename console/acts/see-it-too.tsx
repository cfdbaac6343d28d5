/** A user's own observation in one click, with ten seconds to take it back: taking back is a fact too. */
import { Button } from "@patternfly/react-core";
import { useEffect, useState } from "react";
import { useReport, useRetract } from "../data/outages.ts";
import { PersonIcon } from "../parts/icons.ts";
import { useWords } from "../words/use-words.ts";
import { ActFailure } from "./act-failure.tsx";

const patience = 10;

type Props = { readonly platform: string; readonly primary?: boolean };

export function SeeItToo({ platform, primary = false }: Props) {
  const { t, f } = useWords();
  const report = useReport();
  const retract = useRetract();
  const [key] = useState(() => crypto.randomUUID());
  const left = useSecondsLeft(report.data?.id);
  if (retract.isSuccess) return <span className="g-sm">{t("overview.seen.undone")}</span>;
  if (report.data) {
    const { id, at } = report.data;
    const undo = () => retract.mutate({ platform, key: `${key}-undo`, body: { of: id, reason: t("overview.seen.undoReason") } });
    return (
      <span className="g-row">
        <span className="g-sm" role="status">
          {t("overview.seen.done", { time: f.time(at) })}
        </span>
        {left > 0 && (
          <Button variant="link" isInline isLoading={retract.isPending} onClick={undo}>
            {t("overview.seen.undo", { seconds: left })}
          </Button>
        )}
      </span>
    );
  }
  return (
    <>
      <Button
        variant={primary ? "primary" : "secondary"}
        icon={<PersonIcon />}
        isLoading={report.isPending}
        onClick={() => report.mutate({ platform, key, body: {} })}
      >
        {t("overview.now.seeToo")}
      </Button>
      <ActFailure error={report.error ?? retract.error} />
    </>
  );
}

/** Seconds left to take back, from the moment that something was recorded. */
function useSecondsLeft(recorded: string | undefined): number {
  const [left, setLeft] = useState(patience);
  useEffect(() => {
    if (recorded === undefined) return;
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000);
    return () => clearInterval(timer);
  }, [recorded]);
  return left;
}
