/** Builds the console into `console/dist`; in development the API is proxied from a running server. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** Themes of PatternFly that the console has no switch for: their tokens would be two fifths of its style sheet. */
const unusedThemes = /^pf-v6-theme-(felt|glass|high-contrast|redhat)/;

type Selector = readonly {
  readonly type: string;
  readonly kind?: unknown;
  readonly name?: unknown;
  readonly selectors?: unknown;
}[];

function isUnused(selector: Selector): boolean {
  return selector.some(({ type, kind, name, selectors }) => {
    if (type === "class") return typeof name === "string" && unusedThemes.test(name);
    const within = type === "pseudo-class" && (kind === "where" || kind === "is") && Array.isArray(selectors) ? selectors : [];
    return within.length > 0 && within.every((inner: Selector) => isUnused(inner));
  });
}

const compressible = /\.(js|css|svg|html|json)$/;
/** Below it, what is saved is less than a packet. */
const leastBytes = 1_000;
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Beside each file the same one compressed, made once here and not at each answer: the server hands out what the reader takes. */
function compressed(): Plugin {
  const into = path.join(import.meta.dirname, "dist");
  return {
    name: "compressed",
    apply: "build",
    closeBundle: async () => {
      const names = (await readdir(into, { recursive: true })).filter((name) => compressible.test(name));
      for (const file of names.map((name) => path.join(into, name))) {
        const bytes = await readFile(file);
        if (bytes.length < leastBytes) continue;
        await writeFile(`${file}.br`, brotliCompressSync(bytes, brotli));
        await writeFile(`${file}.gz`, gzipSync(bytes));
      }
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compressed()],
  css: {
    transformer: "lightningcss",
    lightningcss: { visitor: { Rule: { style: (rule) => (rule.value.selectors.every(isUnused) ? [] : undefined) } } },
  },
  build: { target: "es2023", outDir: "dist", emptyOutDir: true, modulePreload: { polyfill: false } },
  server: { proxy: { "/api": "http://127.0.0.1:8080" } },
});
