/** Why something could not be read, what still holds, and a way to try again. */
import { Button } from "@patternfly/react-core";
import { Refused } from "../data/client.ts";
import { useWords } from "../words/use-words.ts";
import { links } from "./links.ts";
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
  const denied = refused?.status === 403;
  const title = lost ? "notFoundTitle" : denied ? "deniedTitle" : "title";
  const text = refused?.status === 0 ? t("shared.error.unreachable") : lost ? t("shared.error.notFound") : error.message;
  return (
    <Notice
      variant={lost || denied ? "info" : "warning"}
      component={heading}
      title={t(`shared.error.${title}`)}
      actionLinks={
        <>
          <Button variant="link" isInline onClick={() => void retry()}>
            {t("shared.error.retry")}
          </Button>
          {(lost || denied) && (
            <a className="g-sm" href={links.overview()}>
              {t("shared.error.home")}
            </a>
          )}
        </>
      }
    >
      <p>{text}</p>
      {heldSince !== null && (
        <p>
          <Ticking>
            {() =>
              t("shared.error.holds", { time: f.time(heldSince), duration: f.duration(Math.max(0, Date.now() - heldSince)) })
            }
          </Ticking>
        </p>
      )}
      {refused && <p className="g-sub g-xs">{t("shared.error.code", { code: refused.code })}</p>}
    </Notice>
  );
}
