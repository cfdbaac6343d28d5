import { pageWords } from "../../server/published/page/page-words.ts";
import type { Figure } from "../figure.ts";
import type { StudyLane } from "../lane.ts";
import { noiseFromNow } from "../live/noise.ts";
import { openPages, type Painted, painted, type Shown } from "../live/painted.ts";
import { alone, timesOf } from "../live/sampled.ts";

const opponent = "the shortest page of the same server";
const kilobyte = 1_000;

export const pages: StudyLane = {
  name: "pages",
  title: "largest contentful paint in Chromium, a fresh context each: the console’s first page and the public status page",
  study: async (size, say) => {
    const rounds = size === "whole" ? 9 : 1;
    const { browser, origin, cookies, empty, end } = await openPages(say);
    const first: Shown = { address: `${origin}/`, heading: /up/, cookies };
    const status: Shown = { address: `${origin}/status/client`, heading: new RegExp(pageWords.allUp.en) };
    const isNoisy = noiseFromNow();
    const found: Record<"empty" | "first" | "status", Painted[]> = { empty: [], first: [], status: [] };
    try {
      for (let round = 0; round <= rounds; round += 1) {
        const [nothing, console, published] = [
          await painted(browser, empty),
          await painted(browser, first),
          await painted(browser, status),
        ];
        // The first of each warms the browser up.
        if (round === 0) continue;
        found.empty.push(nothing);
        found.first.push(console);
        found.status.push(published);
      }
    } finally {
      await end();
    }
    const noisy = isNoisy();
    return { figures: figuresOf(found.empty, found.first, found.status).map((figure) => ({ ...figure, noisy })), text };
  },
};

function figuresOf(empty: readonly Painted[], first: readonly Painted[], status: readonly Painted[]): Figure[] {
  const painted = { unit: "ms", opponent };
  const ms = (all: readonly Painted[]) => all.map(({ largestMs }) => largestMs);
  const kilobytes = (all: readonly Painted[]) => all.map(({ bytes }) => bytes / kilobyte);
  return [
    timesOf({ what: "first page of the console, signed in", ...painted, wanted: { timesAtMost: 4 } }, ms(first), ms(empty)),
    timesOf({ what: "public status page", ...painted, wanted: { timesAtMost: 2 } }, ms(status), ms(empty)),
    alone({ what: "public status page, all that comes over the wire", unit: "kB", wanted: { atMost: 30 } }, kilobytes(status)),
    alone({ what: "first page of the console, all that comes over the wire", unit: "kB" }, kilobytes(first)),
  ];
}

const text = `The page beside is \`/api/v1/health\`, one line of text from the same server in the same round. Each page is opened in a context
without a cache; the console’s with a session, for its first page is the overview of a platform that is up.`;
