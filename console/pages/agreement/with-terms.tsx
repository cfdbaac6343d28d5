/** A text in which each word of the glossary opens its definition. */
import type { Agreement } from "../../../api/types.ts";
import { Term } from "../../parts/term.tsx";
import { useWords } from "../../words/use-words.ts";
import { termsIn } from "./terms-in.ts";

export function WithTerms({ text, glossary }: { text: string; glossary: Agreement["glossary"] }) {
  const { both } = useWords();
  return (
    <>
      {termsIn(text, glossary, ({ term }) => both(term)).map(({ text: part, word }) =>
        word === undefined ? (
          part
        ) : (
          <Term key={word.id} title={part} text={both(word.meaning)} {...(word.article !== null && { article: word.article })} />
        ),
      )}
    </>
  );
}
