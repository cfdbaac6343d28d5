/** Before the first journey: the console and the documents as they are now, built. */
import { buildConsole } from "../../scripts/console.mjs";
import { buildDocuments } from "../../scripts/documents.mjs";

// biome-ignore lint/style/noDefaultExport: Playwright asks for it
export default function build(): void {
  buildConsole(process.execPath, (line) => console.error(line));
  buildDocuments(process.execPath, (line) => console.error(line));
}
