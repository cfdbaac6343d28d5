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

const firstFonts = /\/RedHat(Text|Display)VF-(?!Italic).*\.woff2$/;

/** Names in the document what the first page needs and only the program would name: its fonts, and its words, of which `early.js` takes one list. */
function foreseen(): Plugin {
  return {
    name: "foreseen",
    transformIndexHtml: {
      order: "post",
      handler: (html, { bundle }) => {
        if (bundle === undefined) return html;
        const files = Object.values(bundle);
        const words = (language: string): string => {
          const list = files.find(
            (file) => file.type === "chunk" && file.facadeModuleId?.endsWith(`/words/${language}/index.ts`),
          );
          if (list === undefined) throw new Error(`no words in ${language}`);
          return `data-${language}="/${list.fileName}"`;
        };
        const fonts = files.filter(({ fileName }) => firstFonts.test(fileName));
        const tags = fonts.map(({ fileName }) => ({
          tag: "link",
          attrs: { rel: "preload", as: "font", type: "font/woff2", crossorigin: "", href: `/${fileName}` },
          injectTo: "head" as const,
        }));
        return { html: html.replace('src="/early.js"', `src="/early.js" ${words("fr")} ${words("en")}`), tags };
      },
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), foreseen(), compressed()],
  css: {
    transformer: "lightningcss",
    lightningcss: { visitor: { Rule: { style: (rule) => (rule.value.selectors.every(isUnused) ? [] : undefined) } } },
  },
  build: {
    target: "es2023",
    outDir: "dist",
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    // What the first page runs is one file: each more is a request, and a script that is compiled apart.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] } } },
    chunkSizeWarningLimit: 600,
  },
  server: { proxy: { "/api": "http://127.0.0.1:8080" } },
});
