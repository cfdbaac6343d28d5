/**
 * How Node is told to run the server, by whoever starts it (docs/adr/0018-a-bounded-nursery.md). In JavaScript, because the
 * launcher's Node 20 reads it, too.
 */
import { fileURLToPath } from "node:url";

/** Its heaps grow by little, not by as much as the machine would allow. */
export const serverFlags = ["--max-semi-space-size=8", "--heap-growing-percent=30", "--initial-old-space-size=48"];

/**
 * Two pools for what the C library lends, not one for each of its threads, and from 128 kB on given back at once; and what was compiled,
 * kept beside the packages: a server that finds all of it never reads Node's own compiler of TypeScript, which takes 27 MB.
 */
export const serverEnvironment = {
  MALLOC_ARENA_MAX: "2",
  MALLOC_TRIM_THRESHOLD_: "131072",
  NODE_COMPILE_CACHE: fileURLToPath(new URL("../node_modules/.cache/garant", import.meta.url)),
};
