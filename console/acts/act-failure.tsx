/** Why an act was not recorded: nothing is assumed, the act can be tried again. */
import { Alert } from "@patternfly/react-core/dist/esm/components/Alert";
import { Refused } from "../data/client.ts";
import { useWords } from "../words/use-words.ts";

export function ActFailure({ error }: { error: Error | null }) {
  const { t } = useWords();
  if (!error) return null;
  const refused = error instanceof Refused ? error : null;
  return (
    <Alert variant="danger" isInline component="h3" title={t("acts.failed")}>
      <p>{refused?.status === 0 ? t("common.error.unreachable") : error.message}</p>
      {refused?.errors.map(({ path, message }) => (
        <p key={path}>
          {path}: {message}
        </p>
      ))}
      {refused && <p className="g-sub g-xs">{t("common.error.code", { code: refused.code })}</p>}
    </Alert>
  );
}
