/** Coming in by a one-time link. */
import { useEffect, useRef } from "react";
import { useOneTimeLink } from "../../data/session.ts";
import { useWords } from "../../words/use-words.ts";
import { FirstVisitForm } from "./first-visit-form.tsx";

type ByLinkProps = { link: string; signedIn: boolean; onDone: () => void; onInvalid: () => void };

/** The link is used once, then the account is made one's own. */
export function ByLink({ link, signedIn, onDone, onInvalid }: ByLinkProps) {
  const { t } = useWords();
  const use = useOneTimeLink();
  const used = useRef(false);
  useEffect(() => {
    if (used.current) return;
    used.current = true;
    use.mutate(link);
  }, [link, use]);
  if (use.isError)
    return (
      <>
        <h1 className="g-h1">{t("signIn.linkInvalid")}</h1>
        <p className="g-text">{t("signIn.linkInvalidText")}</p>
        <button type="button" className="g-term" onClick={onInvalid}>
          {t("signIn.withPassword")}
        </button>
      </>
    );
  return signedIn ? <FirstVisitForm onDone={onDone} /> : <p className="g-text">{t("shared.loading")}</p>;
}
