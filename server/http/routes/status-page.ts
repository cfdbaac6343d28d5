/** The public page of a client's service, for anyone with a browser. Its own headers: stricter than the console's, and kept a while. */
import { gzipSync } from "node:zlib";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { secureHeaders } from "hono/secure-headers";
import { type Language, languageOf } from "../../../core/words/language.ts";
import type { Published } from "../../published/open-published.ts";
import { contentPolicy } from "../../published/page/markup.ts";
import { noPage } from "../../published/page/status-page.ts";
import { pageHoldsMs } from "../../published/public-page.ts";
import type { Environment } from "../environment.ts";

/** `/status/<client>`, in the language of `?language=`, else of the browser. */
export function addStatusPage(app: OpenAPIHono<Environment>, published: Pick<Published, "page">): void {
  const protect = secureHeaders({ xFrameOptions: "DENY" });
  app.get("/status/:client{[a-z0-9][a-z0-9-]{0,62}}", protect, async (c) => {
    const language = languageAsked(c.req.query("language"), c.req.header("accept-language"));
    const page = await published.page(c.req.param("client"), language);
    const headers = {
      ...{ "content-type": "text/html; charset=utf-8", "content-language": language, "content-security-policy": contentPolicy },
      vary: "Accept-Language, Accept-Encoding",
    };
    if (!page.ok) {
      const [why, status] = page.errors[0].code === "not-found" ? (["missing", 404] as const) : (["starting", 503] as const);
      return c.body(noPage(language, why), status, { ...headers, "cache-control": "no-store" });
    }
    const { html, tag } = page.value;
    const etag = `W/"${tag}"`;
    const held = { ...headers, etag, "cache-control": `public, max-age=${pageHoldsMs / 1_000}` };
    if (isHeld(c.req.header("if-none-match"), etag)) return c.body(null, 304, held);
    const packed = /\bgzip\b/.test(c.req.header("accept-encoding") ?? "");
    return packed ? c.body(gzipSync(html), 200, { ...held, "content-encoding": "gzip" }) : c.body(html, 200, held);
  });
}

function languageAsked(named: string | undefined, accepted: string | undefined): Language {
  return named === "fr" || named === "en" ? named : languageOf(accepted);
}

/** Weak comparison. RFC 9110, section 13.1.2. */
function isHeld(sent: string | undefined, etag: string): boolean {
  return sent?.split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === etag.slice(2)) ?? false;
}
