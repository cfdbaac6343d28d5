/** Why an act is not offered: which permission it needs, and who grants it. */
import { useWords } from "../words/use-words.ts";

export function NeedsPermission({ permission }: { readonly permission: string }) {
  const { t } = useWords();
  return <p className="g-sub g-sm">{t("shared.needsPermission", { permission })}</p>;
}
