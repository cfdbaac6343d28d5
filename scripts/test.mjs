/** `npm test`: everything; ends with `N passed, N failed`. */
import { runPrepared } from "./node.mjs";

runPrepared("test", "scripts/running/main.ts");
