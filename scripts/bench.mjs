/** `npm run bench [name…]`: the benches of those names, or the whole table; docs/performance.md written from what they measured. */
import { runPrepared } from "./node.mjs";

runPrepared("bench", "bench/main.ts");
