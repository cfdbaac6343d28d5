/** Archives each statement once it is frozen or amended, and erases what was kept for as long as it had to be. */
import { defineJob } from "./define-job.ts";

export const archiveStatements = defineJob({
  name: "archive-statements",
  everyMs: 20_000,
  begin:
    () =>
    async ({ archive }) =>
      archive.tidy(),
});
