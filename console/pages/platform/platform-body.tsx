/** One platform: what is not well now, four figures, its timeline, its components, its outages. */
import type { Platform } from "../../../api/types.ts";
import { useAnnounced } from "../../shell/announcer.tsx";
import { useWords } from "../../words/use-words.ts";
import { Chronology } from "./chronology.tsx";
import { CurrentState } from "./current-state.tsx";
import { FourFigures } from "./four-figures.tsx";
import { Head } from "./head.tsx";
import { Matrix } from "./matrix.tsx";
import { Outlook } from "./outlook.tsx";
import { PeriodOutages } from "./period-outages.tsx";

export function PlatformBody({ of }: { of: Platform }) {
  const { t } = useWords();
  useAnnounced(`${of.title}: ${t(`shared.lower.${of.state}`)}`);
  return (
    <>
      <Head of={of} />
      <CurrentState of={of} />
      <FourFigures of={of} />
      <Outlook of={of} />
      <Chronology of={of} />
      <Matrix of={of} />
      <PeriodOutages platform={of.id} />
    </>
  );
}
