/** Before the first journey: the console as it is now, built. */
import { buildConsole } from "../../scripts/console.mjs";

// biome-ignore lint/style/noDefaultExport: Playwright asks for it
export default function build(): void {
  buildConsole(process.execPath, (line) => console.error(line));
}
