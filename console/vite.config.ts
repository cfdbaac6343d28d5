/** Builds the console into `console/dist`; in development the API is proxied from a running server. */
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

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

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  css: {
    transformer: "lightningcss",
    lightningcss: { visitor: { Rule: { style: (rule) => (rule.value.selectors.every(isUnused) ? [] : undefined) } } },
  },
  build: { target: "es2023", outDir: "dist", emptyOutDir: true, modulePreload: { polyfill: false } },
  server: { proxy: { "/api": "http://127.0.0.1:8080" } },
});
