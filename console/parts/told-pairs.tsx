/** What is told of one thing: a term and its value, line by line. */
import type { ReactNode } from "react";

export function ToldPairs({ lines }: { readonly lines: readonly (readonly [term: string, value: ReactNode])[] }) {
  return (
    <dl className="g-dl">
      {lines.map(([term, value]) => (
        <div key={term} className="g-dl__pair">
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
