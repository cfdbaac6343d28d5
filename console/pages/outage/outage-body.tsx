/** One outage: its sum first, then what it does to the month, who saw it, how it was decided, and the proof. */
import type { Outage } from "../../../api/types.ts";
import { Questions } from "../../acts/questions.tsx";
import { UsersWord } from "../../acts/users-word.tsx";
import { useAnnounced } from "../../shell/announcer.tsx";
import { useWords } from "../../words/use-words.ts";
import { EffectOnMonth } from "./effect-on-month.tsx";
import { Head } from "./head.tsx";
import { ProofAndVantages, ProofFailure } from "./proof-and-vantages.tsx";
import { Steps } from "./steps.tsx";
import { Sum } from "./sum.tsx";
import { WhoSawWhat } from "./who-saw-what.tsx";

export function OutageBody({ of }: { of: Outage }) {
  const { t } = useWords();
  useAnnounced(`${of.id}, ${of.platformTitle}: ${t(of.to === null ? "outage.open" : "outage.closed")}`);
  return (
    <>
      <Head of={of} />
      <ProofFailure of={of} />
      <Questions of={of.questions} titleOf={() => of.platformTitle} />
      {of.to === null && (
        <div className="g-row">
          <UsersWord platform={of.platform} />
        </div>
      )}
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
