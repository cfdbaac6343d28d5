/** `bin/garant` before the first installation, and where no Node is published for the machine. */
import { runPrepared } from "./node.mjs";

runPrepared("garant", "cli/main.ts");
