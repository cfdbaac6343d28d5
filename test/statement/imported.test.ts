import { describe, expect, test } from "vitest";
import { observations } from "../fixtures/watched-platform.ts";
import { from, frozenBundle, hour, logOf, minute, to, verified, watching, wordsOf } from "./story.ts";

const series = watching.components.toSorted().map((component) => ({ component, beatMs: watching.beatMs }));
const imported = { ...watching, vantages: ["history"] };

/** A block made after the month, of a vantage enrolled as told, against a checkpoint kept before it. */
async function checked(kind?: "imported") {
  const maker = logOf();
  maker.enrol(from + 13 * hour, "history", 40, kind);
  const checkpoints = [{ name: "kept/end", text: maker.checkpoint(to + 5 * minute) }];
  maker.seal(to + 10 * minute, series, observations(imported, series, from + 20 * hour, from + 21 * hour));
  const verification = await verified(frozenBundle(maker), maker, { checkpoints });
  return { verification, anchored: verification.checks.find(({ check }) => check === "anchored-blocks") };
}

describe("observations brought in afterwards", () => {
  test("are said to be of a time that is not established, and are no forgery", async () => {
    const { verification, anchored } = await checked("imported");
    expect(anchored).toMatchObject({ result: "not-established", findings: [{ place: { vantage: "history" } }] });
    expect(wordsOf(verification)).toContain("its time is not established");
    expect(verification.verified).toBe(true);
  });

  test("control: of a vantage that is said to probe, the same block fails", async () => {
    const { verification, anchored } = await checked();
    expect(anchored).toMatchObject({ result: "failed" });
    expect(verification.verified).toBe(false);
  });
});
