/** `node scripts/screenshot.mjs [FOLDER]`: the pictures of docs/images, of a demonstration of its own; with a folder, every page there too. */
import { runPrepared } from "./node.mjs";

runPrepared("screenshot", "scripts/screenshots/main.ts");
