/** `npm run check`: types, lint, law, budgets, unit tests, 2,000 random scenarios; under half a minute. */
import { runPrepared } from "./node.mjs";

runPrepared("check", "scripts/checks/main.ts");
