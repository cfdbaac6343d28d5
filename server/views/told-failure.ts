/** A probe's failure as the API tells it: its code, its data, its words. */
import type { z } from "zod";
import type { ProbeFailure as Told } from "../../api/schemas/platform.ts";
import type { Json } from "../../core/json/json.ts";
import type { ProbeFailure } from "../../core/watching/probe-failure.ts";
import { failureWords } from "../../core/words/probe-failures.ts";

/** In both languages, so that the page switches without asking again. */
export function toldFailure(failure: ProbeFailure): z.output<typeof Told> {
  const { code, ...data } = failure;
  return { code, data, words: { en: failureWords(failure, "en"), fr: failureWords(failure, "fr") } };
}

/** The same of what was kept beside an observation; null where nothing was. */
export function toldKept(kept: Json | undefined): z.output<typeof Told> | null {
  return kept === undefined || kept === null ? null : toldFailure(asFailure(kept));
}

/** What is kept beside a failed observation is what its probe returned: nothing else is ever written there. */
function asFailure(kept: Json): ProbeFailure {
  return kept as ProbeFailure;
}
