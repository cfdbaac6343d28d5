/** "How long counts, why this start and this end, does it decide the month." */
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { Outage } from "../../../api/types.ts";
import { outageQuery } from "../../data/outages.ts";
import { PageBody } from "../../parts/page-body.tsx";
import { Region } from "../../parts/region.tsx";
import { useAnnounced } from "../../shell/announcer.tsx";
import { useWords } from "../../words/use-words.ts";
import { EffectOnMonth } from "./effect-on-month.tsx";
import { Head } from "./head.tsx";
import { OpenActs } from "./open-acts.tsx";
import { ProofAndVantages, ProofFailure } from "./proof-and-vantages.tsx";
import { Steps } from "./steps.tsx";
import { Sum } from "./sum.tsx";
import { WhoSawWhat } from "./who-saw-what.tsx";
import "./outage.css";

export function OutagePage() {
  const { t } = useWords();
  const { outage: id = "" } = useParams({ strict: false });
  const outage = useQuery(outageQuery(id));
  return (
    <PageBody title={t("outage.documentTitle", { id })}>
      <Region of={outage} height={800} whole>
        {(read) => <Everything of={read} />}
      </Region>
    </PageBody>
  );
}

function Everything({ of }: { of: Outage }) {
  const { t } = useWords();
  useAnnounced(`${of.id}, ${of.platformTitle}: ${t(of.to === null ? "outage.open" : "outage.closed")}`);
  return (
    <>
      <Head of={of} />
      <ProofFailure of={of} />
      <OpenActs of={of} />
      <Sum of={of} />
      {of.effects.map((effect) => (
        <EffectOnMonth key={effect.month} of={of} effect={effect} />
      ))}
      <WhoSawWhat of={of} />
      <div className="g-grid g-21">
        <Steps of={of} />
        <ProofAndVantages of={of} />
      </div>
    </>
  );
}
