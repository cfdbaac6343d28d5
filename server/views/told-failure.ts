/** A probe's failure as the API tells it: its code, its data, its words. */
import type { z } from "zod";
import type { ProbeFailure as Told } from "../../api/schemas/platform.ts";
import type { ProbeFailure } from "../../core/watching/probe-failure.ts";
import { failureWords } from "../../core/words/probe-failures.ts";

/** In both languages, so that the page switches without asking again. */
export function toldFailure(failure: ProbeFailure): z.output<typeof Told> {
  const { code, ...data } = failure;
  return { code, data, words: { en: failureWords(failure, "en"), fr: failureWords(failure, "fr") } };
}
