/** The parts of an agreement's page: one of them is shown, and the others are a link away. */
import { useEffect } from "react";
import type { Agreement } from "../../../api/types.ts";
import { links } from "../../parts/links.ts";
import { Views } from "../../parts/views.tsx";
import { useAddressState } from "../../shell/address.ts";
import { useWords } from "../../words/use-words.ts";
import { Articles } from "./articles.tsx";
import { AgreementHead } from "./head.tsx";
import { Matrix } from "./matrix.tsx";
import { Revisions } from "./revisions.tsx";
import { Vocabulary } from "./vocabulary.tsx";

const views = ["articles", "matrix", "words", "revisions"] as const;
type View = (typeof views)[number];

export function AgreementBody({ of }: { of: Agreement }) {
  const { view = "articles" } = useAddressState();
  const there = views.filter((one) => one !== "matrix" || of.responsibilities.length > 0);
  const shown = there.find((one) => one === view) ?? "articles";
  useScrollToPlace(of);
  return (
    <>
      <AgreementHead of={of} />
      <ViewsOfAgreement views={there} shown={shown} />
      {shown === "articles" && <Articles of={of} />}
      {shown === "matrix" && <Matrix of={of} />}
      {shown === "words" && <Vocabulary of={of} />}
      {shown === "revisions" && <Revisions of={of} />}
    </>
  );
}

/** The browser looked for the place before the agreement was there. */
function useScrollToPlace(of: Agreement) {
  useEffect(() => {
    if (of.family && location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }, [of.family]);
}

function ViewsOfAgreement({ views: there, shown }: { views: readonly View[]; shown: View }) {
  const { t } = useWords();
  const { family, on } = useAddressState();
  return (
    <Views
      label={t("agreement.views")}
      views={there.map((view) => ({
        address: links.agreement({ family, on, view: view === "articles" ? undefined : view }),
        words: t(`agreement.view.${view}`),
        shown: view === shown,
      }))}
    />
  );
}
