/** `npm run docs`: the documents as a site in docs/dist, which a running Garant serves under /docs. */
import { runPrepared } from "./node.mjs";

runPrepared("docs", "scripts/docs/main.ts");
