/** An instant in words, with its UTC reading for machines. */
import { useWords } from "../words/use-words.ts";

type Style = "instant" | "start" | "date";
type Props = { readonly at: number; readonly as?: Style; readonly beside?: number };

/** `as` says how much of it is written; an offset is always shown or stands beside. `beside` another instant, its day only where it is another. */
export function When({ at, as = "instant", beside }: Props) {
  const { f } = useWords();
  return <time dateTime={new Date(at).toISOString()}>{beside === undefined ? f[as](at) : f.beside(at, beside)}</time>;
}
