/** Writes api/openapi.json from the endpoints, and the typed client's paths from it. `--check` compares instead of writing. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openApiDocument } from "../api/routes/document.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const documentPath = join(root, "api/openapi.json");
const pathsPath = join(root, "api/client/paths.generated.ts");
const tool = join(root, "tools/codegen/node_modules/openapi-typescript/bin/cli.js");

const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const document = `${JSON.stringify(openApiDocument(version), null, 2)}\n`;

if (process.argv.includes("--check")) {
  if (readFileSync(documentPath, "utf8") === document) process.exit(0);
  console.error("api/openapi.json is not what the endpoints say: run `node scripts/codegen.mjs`");
  process.exit(1);
}

writeFileSync(documentPath, document);
if (!existsSync(tool)) {
  const install = spawnSync("npm", ["ci"], { cwd: join(root, "tools/codegen"), stdio: "inherit" });
  if (install.status !== 0) process.exit(3);
}
const output = join(mkdtempSync(join(tmpdir(), "garant-codegen-")), "paths.ts");
const run = spawnSync(process.execPath, [tool, documentPath, "--default-non-nullable=false", "-o", output], { stdio: "inherit" });
if (run.status !== 0) process.exit(3);
writeFileSync(pathsPath, readFileSync(output, "utf8"));
