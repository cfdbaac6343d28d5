/** The instant at which the month is missed if nothing comes back, and the time left until then. */
import { useWords } from "../words/use-words.ts";
import { Ticking } from "./ticking.tsx";

type Props = { readonly words: string; readonly at: number };

export function MissedAt({ words, at }: Props) {
  const { t, f } = useWords();
  return (
    <>
      <div className="g-sub g-sm">{words}</div>
      <div className="g-big">
        <time dateTime={new Date(at).toISOString()}>{f.time(at)}</time>
      </div>
      <div className="g-sm">
        <Ticking>{(now) => (at > now ? t("shared.inTime", { duration: f.duration(at - now) }) : f.instant(at))}</Ticking>
      </div>
    </>
  );
}
