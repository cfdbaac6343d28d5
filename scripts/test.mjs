/** `npm test`: everything; ends with `N passed, N failed`. */
import { runPrepared } from "./node.mjs";

runPrepared("scripts/running/main.ts", process.argv.slice(2));
