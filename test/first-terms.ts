/** The terms of the first agreement, for tests that have no agreement to read. Rules, section 7. */
import type { AvailabilityTerms } from "../core/availability/terms.ts";

export const firstTerms: AvailabilityTerms = {
  indicator: "IC-PAAS_SNC-01",
  objective: { numerator: 999n, denominator: 10n },
  zone: "Europe/Paris",
  minimumZones: 2,
  lookbackMs: 900_000,
  unknownCounts: "available",
  minimumCoverage: { numerator: 95n, denominator: 1n },
  capPoints: { numerator: 30n, denominator: 1n },
  daysToClaim: 30,
  causes: [
    { cause: "hammering-block", subtracted: true },
    { cause: "duplicate-rejection", subtracted: true },
    { cause: "blackholing", subtracted: false },
    { cause: "announced-maintenance", subtracted: false },
    { cause: "suspension", subtracted: false },
    { cause: "force-majeure", subtracted: false },
  ],
};
