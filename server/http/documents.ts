/** What is read beside the consoles, without an account and without the Internet: the documents, and the API's own page. */
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { serveStatic } from "@hono/node-server/serve-static";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { languageOf } from "../../core/words/language.ts";
import type { Environment } from "./environment.ts";

/** The site that `npm run docs` and `npm start` build. */
const site = fileURLToPath(new URL("../../docs/dist", import.meta.url));
const swagger = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/swagger-ui.css"));
const swaggerFiles = ["swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png"];

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Garant: API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
<link rel="icon" href="/api/docs/favicon-32x32.png">
<script defer src="/api/docs/swagger-ui-bundle.js"></script>
<script defer src="/api/docs/begin.js"></script>
</head>
<body>
<div id="api"><h1>Garant: API</h1><p>The API's document is at <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>, its documents are at <a href="/docs">/docs</a>.</p></div>
</body>
</html>
`;

/** Nothing is asked of anybody else: no validator, no fonts. */
const begin = `SwaggerUIBundle({
  url: "/api/v1/openapi.json",
  dom_id: "#api",
  deepLinking: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
});
`;

/** Adds `/docs` and `/api/docs` to a console's app. */
export function addDocuments(app: OpenAPIHono<Environment>): void {
  app.on("GET", ["/docs", "/docs/"], (c) => {
    c.header("vary", "accept-language");
    return c.redirect(languageOf(c.req.header("accept-language")) === "fr" ? "/docs/fr/index.html" : "/docs/index.html");
  });
  app.use("/docs/*", serveStatic({ root: site, rewriteRequestPath: (path) => path.slice("/docs".length) }));
  app.get("/docs/*", (c) => c.text("Not found\n", 404));
  app.get("/api/docs", (c) => c.html(page));
  app.get("/api/docs/begin.js", (c) => c.body(begin, 200, { "content-type": "text/javascript; charset=utf-8" }));
  for (const file of swaggerFiles) app.get(`/api/docs/${file}`, serveStatic({ root: swagger, path: file }));
}
