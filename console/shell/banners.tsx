/** Under the masthead, one thing at a time: demonstration data first, then the loss of the live connection. */
import { useLiveness } from "../data/live.ts";
import { WarningIcon } from "../parts/icons.ts";
import { useWords } from "../words/use-words.ts";
import { useSession } from "./session-context.ts";

export function Banners() {
  const { t } = useWords();
  const { demonstration } = useSession();
  const liveness = useLiveness();
  return (
    <>
      {demonstration && (
        <div className="g-banner" role="note">
          <WarningIcon /> <span>{t("shell.demonstration")}</span>
        </div>
      )}
      {liveness === "polling" && (
        <div className="g-banner g-banner--plain" role="status">
          <WarningIcon /> <span>{t("shell.connectionLost")}</span>
        </div>
      )}
    </>
  );
}
