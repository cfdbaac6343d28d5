import { expect, test } from "vitest";
import { agree } from "./agree.ts";
import { controls } from "./controls.ts";
import { scenarioOfSeed } from "./scenarios.ts";

/** As many as `npm run check` compares. */
const scenarios = 2_000;

test.each(Object.entries(controls))("the comparison catches %s", (_, definition) => {
  const caught = Array.from({ length: scenarios }, (_, seed) => seed + 1).find(
    (seed) => !agree(scenarioOfSeed(seed), definition),
  );
  expect(caught, "no scenario tells the bug from the rules").toBeDefined();
});
