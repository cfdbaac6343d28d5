import { findPostgres } from "../../test/postgres-server.ts";
import { NotHere, type StudyLane } from "../lane.ts";
import { noiseFromNow } from "../live/noise.ts";
import { alone, exactly, percentile } from "../live/sampled.ts";
import { detected } from "../live/stopping.ts";
import { startTargets } from "../live/targets.ts";
import { everySecond, startWatched } from "../live/watched-platforms.ts";

const timeoutMs = 500;
const allowedMs = 100;
const bound = everySecond.failures * everySecond.intervalMs + timeoutMs + allowedMs;

export const detection: StudyLane = {
  name: "detection",
  title: "from an endpoint that takes connections and says nothing more to its outage on the console’s open pages",
  study: async (size, say) => {
    if (findPostgres() === undefined) throw new NotHere("no PostgreSQL from version 15 on was found");
    const platforms = size === "whole" ? 40 : 2;
    const rounds = size === "whole" ? 6 : 1;
    const targets = await startTargets();
    const { server, end } = await startWatched(targets, { platforms, componentsEach: 1, timeoutMs });
    try {
      const isNoisy = noiseFromNow();
      const took = await detected(server, targets, { platforms, rounds, withinMs: 20_000 });
      const [half, most] = [percentile(took, 0.5), percentile(took, 0.99)];
      say(`${took.length} stops: half within ${half} ms, 99 % within ${most} ms`);
      const what = `a stopped endpoint, 99th percentile of ${took.length}: ${everySecond.failures} failures at 1 s, timeout ${timeoutMs} ms`;
      return {
        figures: [
          { what, unit: "ms", wanted: { atMost: bound }, ours: exactly(most), noisy: isNoisy() },
          alone({ what: "the same, all of them", unit: "ms" }, took),
        ],
      };
    } finally {
      await end();
      await targets.end();
    }
  },
};
