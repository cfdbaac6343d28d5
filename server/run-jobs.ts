/** Runs the jobs: each again and again, never two runs of one at a time; a failing run is told and tried again. */
import type { Logger } from "pino";
import type { JobContext } from "./jobs/define-job.ts";
import { registry } from "./jobs/registry.generated.ts";

/** Starts them, and returns what stops them and waits for the run under way. */
export function runJobs(context: JobContext, log: Logger): () => Promise<void> {
  let stopped = false;
  const timers = new Map<string, NodeJS.Timeout>();
  const running = new Map<string, Promise<void>>();
  for (const { name, everyMs, begin } of registry) {
    const run = begin();
    const again = async (): Promise<void> => {
      const alone = context.garant.store.alone({ name: `job ${name}`, wait: false }, () => run(context));
      const under = alone.then(() => {}).catch((error: unknown) => log.error({ job: name, error: String(error) }, "job failed"));
      running.set(name, under);
      await under;
      if (!stopped)
        timers.set(
          name,
          setTimeout(() => void again(), everyMs),
        );
    };
    void again();
  }
  return async () => {
    stopped = true;
    for (const timer of timers.values()) clearTimeout(timer);
    await Promise.all(running.values());
  };
}
