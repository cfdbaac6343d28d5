/** Why something could not be read, what still holds, and a way to try again. */
import { Alert } from "@patternfly/react-core/dist/esm/components/Alert";
import { Button } from "@patternfly/react-core/dist/esm/components/Button";
import { Refused } from "../data/client.ts";
import { useWords } from "../words/use-words.ts";
import { Ticking } from "./ticking.tsx";

export function Failure({ error, heldSince, retry }: { error: Error; heldSince: number | null; retry: () => unknown }) {
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
