import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { StudyLane } from "../lane.ts";
import { WrongAnswer } from "../lane.ts";
import { noiseFromNow } from "../live/noise.ts";
import { alone, timesOf } from "../live/sampled.ts";
import { type Command, root, saidAfterMs, wholeMs } from "../live/whole-process.ts";

const garant = path.join(root, "bin/garant");
const example = path.join(root, "docs/reference/bundle-example");
const opponent = "node -e 0";

const nothing: Command = { program: process.execPath, args: ["-e", "0"] };
const help: Command = { program: garant, args: ["--help"] };
const verify: Command = {
  program: garant,
  args: ["verify", ...["bundle.zip", "--key", "log.key", "--checkpoint", "kept.checkpoint"].map(inExample)],
};

export const start: StudyLane = {
  name: "start",
  title: "from the command to its first use: the server a second time, the command line’s help, a small bundle verified",
  study: async (size, say) => {
    const rounds = size === "whole" ? 9 : 1;
    await compared();
    const isNoisy = noiseFromNow();
    const took: Record<"nothing" | "help" | "verify", number[]> = { nothing: [], help: [], verify: [] };
    for (let round = 0; round < rounds; round += 1) {
      took.nothing.push((await wholeMs(nothing)).ms);
      took.help.push((await wholeMs(help)).ms);
      took.verify.push((await wholeMs(verify)).ms);
    }
    say("the commands are measured");
    const served =
      size === "whole"
        ? [alone({ what: "npm start, the second time", unit: "ms", wanted: { atMost: 2_500 } }, await starts(5))]
        : [];
    const noisy = isNoisy();
    const figures = [
      ...served,
      alone({ what: "garant --help, the whole process", unit: "ms", wanted: { atMost: 150 } }, took.help),
      timesOf({ what: "the same", unit: "ms", opponent }, took.help, took.nothing),
      alone({ what: "garant verify of a small bundle, the whole process", unit: "ms", wanted: { atMost: 350 } }, took.verify),
      timesOf({ what: "the same", unit: "ms", opponent }, took.verify, took.nothing),
    ];
    return { figures: figures.map((figure) => ({ ...figure, noisy })) };
  },
};

function inExample(word: string): string {
  return word.startsWith("--") ? word : path.join(example, word);
}

/** Warms up, too: what was compiled is kept for the next start. */
async function compared(): Promise<void> {
  for (const [command, wanted] of [
    [help, /^ +verify /m],
    [verify, /Verified/],
  ] as const) {
    const { said } = await wholeMs(command);
    if (!wanted.test(said)) throw new WrongAnswer("Garant", said, String(wanted));
  }
}

/** Until the second of the two consoles is told; the first start makes the database and builds what is missing, and is not counted. */
async function starts(times: number): Promise<number[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "garant-bench-"));
  const env = { GARANT_DATA: path.join(folder, "data"), GARANT_PORT: "0", GARANT_PROVIDER_PORT: "0", LC_ALL: "C" };
  const command = { program: "npm", args: ["start", "--silent"], env };
  const took: number[] = [];
  try {
    for (let time = 0; time <= times; time += 1) took.push(await saidAfterMs(command, /provider's console: http/));
    return took.slice(1);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
