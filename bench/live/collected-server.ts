/** The server, which says on SIGUSR2 what its main thread's heap holds once what nobody needs is collected. Started by the soak alone. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

process.on("SIGUSR2", () => {
  collect();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  process.stderr.write(`collected ${heapUsed} ${external} ${arrayBuffers}\n`);
});

await import("../../server/main.ts");
