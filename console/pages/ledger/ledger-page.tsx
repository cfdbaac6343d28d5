/** "What was recorded, and does the proof hold, checked here": entries, one of them with its proof, and what one has kept oneself. */
import { PageBody } from "../../parts/page-body.tsx";
import { useAddressState } from "../../shell/address.ts";
import { useWords } from "../../words/use-words.ts";
import { Entries } from "./entries.tsx";
import { Fact } from "./fact.tsx";
import { KeptProof } from "./kept-proof.tsx";
import { LastCheckpoint } from "./last-checkpoint.tsx";
import { WholeCheck } from "./whole-check.tsx";
import "./ledger.css";

/** The number of the fact that the address names; null where it names none. */
const seqIn = (text: string | undefined): number | null => (text && /^\d{1,15}$/.test(text) ? Number(text) : null);

export function LedgerPage() {
  const { t } = useWords();
  const address = useAddressState();
  const seq = seqIn(address.seq);
  return (
    <PageBody title={t("ledger.title")}>
      <div className="g-head">
        <h1 className="g-h1">{t("ledger.title")}</h1>
        <p className="g-lead">{t("ledger.lead")}</p>
      </div>
      <LastCheckpoint />
      <div className={seq === null ? "g-ledger" : "g-ledger g-ledger--open"}>
        <Entries open={seq} />
        {seq !== null && <Fact key={seq} seq={seq} />}
      </div>
      <WholeCheck />
      <KeptProof />
    </PageBody>
  );
}
