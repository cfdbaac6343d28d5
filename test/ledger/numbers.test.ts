import { expect, test } from "vitest";
import { drawer } from "./numbers.ts";

test("a seed draws the same again, and the first draw of seeds that follow one another is any", () => {
  const firsts = (from: number) => Array.from({ length: 1_000 }, (_, nth) => drawer(from + nth)(10));
  expect(firsts(1)).toEqual(firsts(1));
  for (const from of [0, 1, 1_000_001]) {
    for (let value = 0; value < 10; value++) {
      const times = firsts(from).filter((one) => one === value).length;
      expect(times).toBeGreaterThan(50);
      expect(times).toBeLessThan(200);
    }
  }
});
