/** Why something could not be read, what still holds, and a way to try again. */

import { Button } from "@patternfly/react-core/dist/esm/components/Button";
import { Refused } from "../data/client.ts";
import { useWords } from "../words/use-words.ts";
import { Notice } from "./notice.tsx";
import { Ticking } from "./ticking.tsx";

type Props = {
  readonly error: Error;
  readonly heldSince: number | null;
  readonly heading: "h1" | "h2";
  readonly retry: () => unknown;
};

export function Failure({ error, heldSince, heading, retry }: Props) {
  const { t, f } = useWords();
  const refused = error instanceof Refused ? error : null;
  const lost = refused?.status === 404;
  const text = refused?.status === 0 ? t("common.error.unreachable") : lost ? t("common.error.notFound") : error.message;
  return (
    <Notice
      variant={lost ? "info" : "warning"}
      component={heading}
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
    </Notice>
  );
}
