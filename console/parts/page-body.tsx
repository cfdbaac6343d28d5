/** The column of a page, and the document's title. */
import { type ReactNode, useEffect } from "react";

export function PageBody({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Garant`;
  }, [title]);
  return <div className="g-page">{children}</div>;
}
