/** Work that nobody asks for: run again and again, one run at a time whatever the number of processes, harmless when it runs twice. */
import type { Instant, Milliseconds } from "../../core/time/instant.ts";
import type { Garant } from "../open.ts";
import type { AuthoritySettings } from "../settings.ts";
import type { Watching } from "../watch/watching.ts";

export type JobContext = {
  readonly garant: Pick<Garant, "store" | "ledger">;
  readonly watching: Watching;
  readonly now: () => Instant;
  /** Who stamps checkpoints, where someone does. */
  readonly authority: AuthoritySettings | null;
  /** Where statements are put away. */
  readonly archive: { readonly tidy: () => Promise<void> };
};

export type Job = {
  readonly name: string;
  readonly everyMs: Milliseconds;
  /** Gives what each run does; what one run tells the next lives as long as what is given, and may be lost at any moment. */
  readonly begin: () => (context: JobContext) => Promise<void>;
};

/** Defines a job; to add one is to add one file. */
export function defineJob(job: Job): Job {
  return job;
}
