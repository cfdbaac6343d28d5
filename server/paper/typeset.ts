/** Documents on paper: a sheet of written texts, laid out by Typst as PDF/A-2a, tagged. ISO 19005-2; the fonts are packages of their own. */
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Instant } from "../../core/time/instant.ts";
import type { Sheet } from "./sheet.ts";

const here = fileURLToPath(new URL("./templates/", import.meta.url));
const fonts = ["@expo-google-fonts/red-hat-text", "@expo-google-fonts/red-hat-mono"];

let opened: Promise<NodeCompiler> | undefined;

/** The same bytes for the same sheet and the same instant. The compiler is loaded the first time that something is typeset. */
export async function typeset(sheet: Sheet, madeAt: Instant): Promise<Uint8Array<ArrayBuffer>> {
  opened ??= openCompiler();
  const compiler = await opened;
  const inputs = { sheet: JSON.stringify(sheet) };
  const pdf = compiler.pdf(
    { mainFilePath: `${here}sheet.typ`, inputs },
    { pdfStandard: "a-2a", creationTimestamp: Math.floor(madeAt / 1000) },
  );
  // The compiler keeps what it laid out for a next time that does not come.
  compiler.evictCache(0);
  return new Uint8Array(pdf);
}

async function openCompiler(): Promise<NodeCompiler> {
  const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler");
  const { resolve } = createRequire(import.meta.url);
  const fontPaths = fonts.map((name) => dirname(resolve(`${name}/package.json`)));
  return NodeCompiler.create({ workspace: here, fontArgs: [{ fontPaths }] });
}
