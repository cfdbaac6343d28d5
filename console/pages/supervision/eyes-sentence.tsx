/** What an act does to a platform's eyes: how many watch it then, and how many of them must speak. */
import type { Supervision } from "../../../api/types.ts";
import { useWords } from "../../words/use-words.ts";
import { eyesAfter } from "./eyes-after.ts";

type Props = { readonly of: Supervision["platforms"][number]; readonly change: 1 | -1 };

export function EyesSentence({ of, change }: Props) {
  const { t, f } = useWords();
  const { vantages, quorum } = eyesAfter(of, change);
  const said = { platform: of.title, vantages: f.count(vantages), quorum: f.count(quorum) };
  return (
    <p className="g-text">
      {t("supervision.eyesAfter", { ...said, count: vantages })}
      {vantages === 2 && ` ${t("supervision.twoEyes")}`}
    </p>
  );
}
