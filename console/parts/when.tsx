/** An instant in words, with its UTC reading for machines. */
import { useWords } from "../words/use-words.ts";

type Style = "instant" | "time" | "day" | "weekDay" | "start" | "date";

/** `as` says how much of it is written; an offset is always shown or stands beside. */
export function When({ at, as = "instant" }: { at: number; as?: Style }) {
  const { f } = useWords();
  return <time dateTime={new Date(at).toISOString()}>{f[as](at)}</time>;
}
