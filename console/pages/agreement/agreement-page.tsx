/** "What is promised in this article, is it measured": the agreement as a document; its view, day and search are in the address. */
import { useQuery } from "@tanstack/react-query";
import { agreementQuery } from "../../data/agreement.ts";
import { PageBody } from "../../parts/page-body.tsx";
import { Region } from "../../parts/region.tsx";
import { useAddressState } from "../../shell/address.ts";
import { useWords } from "../../words/use-words.ts";
import { AgreementBody } from "./agreement-body.tsx";
import "./agreement.css";

export function AgreementPage() {
  const { t } = useWords();
  const { family, on } = useAddressState();
  const agreement = useQuery(agreementQuery(family, on));
  return (
    <PageBody title={t("agreement.title")}>
      <Region of={agreement} height={600} whole>
        {(data) => <AgreementBody of={data} />}
      </Region>
    </PageBody>
  );
}
