/** `npm run reliability [T01 …]`: the tests of reliability at full length, and docs/reliability.md written from what they measured. */
import { runPrepared } from "./node.mjs";

runPrepared("reliability", "scripts/reliability/main.ts");
