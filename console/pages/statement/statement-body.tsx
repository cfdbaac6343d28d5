/** One statement: two figures, where the seconds went, the sum, the readings, the intervals, the convention, the proof. */
import type { Statement } from "../../../api/types.ts";
import { Archived } from "./archived.tsx";
import { Convention } from "./convention.tsx";
import { Figures } from "./figures.tsx";
import { Head } from "./head.tsx";
import { Intervals } from "./intervals.tsx";
import { Readings } from "./readings.tsx";
import { RecordEffects } from "./record-effects.tsx";
import { SecondsBars } from "./seconds-bars.tsx";
import { SumTable } from "./sum-table.tsx";
import { VerifyWithoutUs } from "./verify-without-us.tsx";
import { Versions } from "./versions.tsx";
import { ZonesHeld } from "./zones-held.tsx";

export function StatementBody({ of }: { of: Statement }) {
  return (
    <>
      <Head of={of} />
      <Versions of={of} />
      <Figures of={of} />
      <SecondsBars of={of} />
      <div className="g-grid g-2">
        <SumTable of={of} />
        <Readings of={of} />
      </div>
      <Intervals of={of} />
      <RecordEffects of={of} />
      <ZonesHeld of={of} />
      <div className="g-grid g-2">
        <Convention of={of} />
        <VerifyWithoutUs of={of} />
      </div>
      {of.state !== "under-way" && <Archived of={of} />}
    </>
  );
}
