/** Why an act was refused: nothing is assumed, the act can be tried again. */
import { Refused } from "../data/client.ts";
import { Notice } from "../parts/notice.tsx";
import { useWords } from "../words/use-words.ts";
import { ChangedMeanwhile } from "./changed-meanwhile.tsx";

type Props = { readonly error: Error; readonly readAgain?: () => void };

export function RefusedAct({ error, readAgain }: Props) {
  const { t } = useWords();
  const refused = error instanceof Refused ? error : null;
  if (refused?.changed) return <ChangedMeanwhile changed={refused.changed} readAgain={readAgain} />;
  return (
    <Notice variant="danger" component="h3" title={t("acts.failed")}>
      <p>{refused?.status === 0 ? t("shared.error.unreachable") : error.message}</p>
      {refused?.errors.map(({ path, message }) => (
        <p key={path}>
          {path}: {message}
        </p>
      ))}
      {refused && <p className="g-sub g-xs">{t("shared.error.code", { code: refused.code })}</p>}
    </Notice>
  );
}
