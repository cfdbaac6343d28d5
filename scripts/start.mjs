/**
 * `npm start`: from a clean clone with Node 20 and npm alone to a running Garant. What is in place is left as it is, so that
 * a second start goes straight to the server.
 */
import path from "node:path";
import { serverEnvironment, serverFlags } from "../server/node-options.mjs";
import { buildConsole } from "./console.mjs";
import { buildDocuments } from "./documents.mjs";
import { becomeChild, ensureDependencies, ensureNode, orElse, root, speaker } from "./node.mjs";

const say = speaker("start");
orElse(say, () => {
  const node = ensureNode(say);
  ensureDependencies(node, say);
  buildConsole(node, say);
  buildDocuments(node, say);
  becomeChild(node, [...serverFlags, path.join(root, "server/main.ts"), ...process.argv.slice(2)], {
    ...serverEnvironment,
    ...process.env,
  });
});
