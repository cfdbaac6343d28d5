/** How much is tried: little in `npm run check`, much in the whole suite. */

/** Random scenarios to compare: `GARANT_SCENARIOS`. */
export const scenarioCount = Number(process.env.GARANT_SCENARIOS ?? 2_000);

/** The first seed, so that a run can be told again: `GARANT_SEED`. */
export const firstSeed = Number(process.env.GARANT_SEED ?? 1);

/** Scenarios for each property. */
export const propertyRuns = Math.min(2_000, Math.ceil(scenarioCount / 10));
