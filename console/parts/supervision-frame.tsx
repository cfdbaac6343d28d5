/** The frame of every page on supervision: what the page is about, and the way to the others. */
import type { ReactNode } from "react";
import { useWords } from "../words/use-words.ts";
import { links } from "./links.ts";
import { PageBody } from "./page-body.tsx";
import { Views } from "./views.tsx";

const pages = [
  ["vantages", links.supervision()],
  ["alerts", links.alertSources()],
  ["publication", links.publication()],
] as const;

type Props = {
  readonly page: (typeof pages)[number][0];
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
};

export function SupervisionFrame({ page, title, lead, children }: Props) {
  const { t } = useWords();
  return (
    <PageBody title={title}>
      <div className="g-head">
        <h1 className="g-h1">{title}</h1>
        <p className="g-lead">{lead}</p>
      </div>
      <Views
        label={t("supervision.views")}
        views={pages.map(([name, address]) => ({ address, words: t(`supervision.view.${name}`), shown: name === page }))}
      />
      {children}
    </PageBody>
  );
}
