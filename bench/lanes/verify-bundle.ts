import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { formatVerifierKey } from "../../core/ledger/verifier-key.ts";
import { bounds, bundleOf, freeze } from "../../test/fixtures/month-statement.ts";
import { openedLog, type Watching, watch } from "../../test/fixtures/watched-platform.ts";
import { zipped } from "../../test/statement/one-day.ts";
import type { RoundsLane } from "../lane.ts";
import { runWhole } from "../whole-process.ts";

const minuteMs = 60_000;
const megabyte = 1_000_000;
const garant = path.resolve(import.meta.dirname, "../../bin/garant");

export const verifyBundle: RoundsLane = {
  name: "verify-bundle",
  title: "`garant verify` of a month's evidence bundle, the whole process: every block's signature, the statement computed again",
  prepare: async (size) => {
    const month = "2026-10";
    const watching: Watching = {
      components: ["api", "console", "ingress", "oauth", "registry"],
      vantages: ["lyon-1", "paris-1", "paris-2"],
      beatMs: size === "whole" ? 30_000 : 600_000,
      month,
    };
    const { from, to } = bounds(month);
    const maker = openedLog(watching);
    watch(maker, watching, from, to + 10 * minuteMs);
    const here = mkdtempSync(path.join(tmpdir(), "garant-bundle-"));
    const [bundle, key] = [path.join(here, "bundle.zip"), path.join(here, "log.key")];
    writeFileSync(bundle, zipped(bundleOf(maker, freeze(maker, month), maker.checkpoint(to + 30 * minuteMs))));
    writeFileSync(key, `${formatVerifierKey(maker.signer.key)}\n`);
    const observations = maker.contents.reduce(
      (sum, { content }) => sum + content.observed.reduce((count, { at }) => count + at.length, 0),
      0,
    );
    const run = async () => {
      const { code, output, peakBytes } = await runWhole(garant, ["verify", bundle, "--key", key]);
      const again = output.includes("✓ Statement computed again") ? "the statement is right" : "the statement is not";
      const [, seen = "no"] = /(\d+) observations/.exec(output) ?? [];
      return { answer: () => `ended with ${code}: ${seen} observations, ${again}`, readings: { peak: peakBytes / megabyte } };
    };
    return {
      sides: [{ name: "Garant", run }],
      expected: `ended with 0: ${observations} observations, the statement is right`,
      rows: [
        {
          what: `${observations.toLocaleString("en-GB")} observations verified, the whole process`,
          ...{ unit: "s", better: "less", value: ({ wallS }) => wallS, wanted: { atMost: 1.5 } },
        },
        {
          what: "the most memory that it held",
          ...{ unit: "MB", better: "less", value: ({ readings }) => readings.peak ?? 0, wanted: { atMost: 200 } },
        },
      ],
      end: async () => rmSync(here, { recursive: true }),
    };
  },
};
