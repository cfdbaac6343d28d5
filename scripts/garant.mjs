/** `bin/garant` before the first installation, and where no Node is published for the machine. */
import { runPrepared } from "./node.mjs";

runPrepared("cli/main.ts", process.argv.slice(2));
