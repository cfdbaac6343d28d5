/** Every command of the documents, run in the order in which it is read, against a server that the document itself starts. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { buildConsole } from "../../scripts/console.mjs";
import { documentsOf } from "../../scripts/docs/contents.ts";
import { buildDocuments } from "../../scripts/documents.mjs";
import { programPath } from "../../scripts/running/programs.ts";
import { makeAuthority, makeCertificate } from "../../server/demo/certificates.ts";
import { secureWeb } from "../endpoints.ts";
import { type Prepared, preparations } from "./preparations.ts";
import { copied, missingFrom, type Step, stepsOf } from "./read-steps.ts";
import { Reader } from "./run-document.ts";

const root = path.resolve(import.meta.dirname, "../..");
const read = (page: string) => readFileSync(path.join(root, page), "utf8");
/** The reference of the commands is made of definitions, whose examples have a test of their own. */
const pages = documentsOf(path.join(root, "docs")).filter((page) => page !== "reference/cli");
const withCommands = ["README.md", "CONTRIBUTING.md", ...pages.map((page) => `docs/${page}.md`)].filter(
  (page) => stepsOf(read(page)).steps.length > 0,
);
/** Before several servers start side by side: none of them builds what another one reads. */
beforeAll(() => {
  const quiet = () => {};
  buildConsole(process.execPath, quiet);
  buildDocuments(process.execPath, quiet);
}, 120_000);

/** What the blocks call and not every machine has. */
const programs = ["curl", "pdfsig"];

test.concurrent.for(withCommands)("every command of %s", { timeout: 600_000 }, async (page, context) => {
  const missing = programs.filter((name) => read(page).includes(`${name} `) && programPath(name) === undefined);
  if (missing.length > 0) context.skip(`${missing.join(", ")}: not installed`);
  const ends: (() => Promise<unknown>)[] = [];
  context.onTestFinished(async () => {
    for (const end of ends.toReversed()) await end();
  });
  const { after, steps } = stepsOf(read(page));
  const reader = await begun(after, ends);
  for (const step of steps) await reader.take(step);
});

/** At the top of a clone, with what the document finds there before its first block, and a server on it. */
async function begun(after: string | undefined, ends: (() => Promise<unknown>)[]): Promise<Reader> {
  const prepare = after === undefined ? ownEndpoint : preparations[after];
  if (prepare === undefined) throw new Error(`nothing is prepared under the name ${after}`);
  const { end, starts = false, ...given } = await prepare();
  const reader = await Reader.begin(given);
  ends.push(end, () => reader.end());
  if (starts) await reader.take({ how: "server", text: "npm start", line: 0, expected: [] });
  return reader;
}

/** What stands for the reader's own endpoint: HTTPS with a certificate that this machine trusts. */
async function ownEndpoint(): Promise<Prepared> {
  const folder = mkdtempSync(path.join(tmpdir(), "garant-authority-"));
  const validity = { from: Date.now() - 3_600_000, to: Date.now() + 86_400_000 };
  const authority = makeAuthority({ name: "Documents", ...validity });
  const certified = makeCertificate({ subject: "127.0.0.1", names: ["127.0.0.1"], ...validity }, authority);
  const { port, close } = await secureWeb(certified);
  const file = path.join(folder, "authority.pem");
  writeFileSync(file, authority.certificate);
  return {
    replaced: { "https://www.example.org/": `https://127.0.0.1:${port}/` },
    environment: { NODE_EXTRA_CA_CERTS: file },
    end: async () => {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}

test("control: a command that fails, or says something else, fails the document", { timeout: 60_000 }, async () => {
  const reader = await Reader.begin();
  onTestFinished(() => reader.end());
  const step = (text: string, expected: string[] = []) => reader.take({ how: "run", text, line: 1, expected });
  await step("there=yes");
  await step('test "$there" = yes && echo "it is there: T-17"', ["it … there"]);
  await step("test T-… = T-17");
  await expect(step("false\ntrue")).rejects.toThrow("ended with 1");
  await expect(step("echo no", ["yes"])).rejects.toThrow('missing ["yes"]');
});

test("what is expected is read as lines, what is printed is copied, and what is not marked is refused", () => {
  const only = (text: string): readonly Step[] => stepsOf(text).steps;
  expect(missingFrom("one  two\nthree", ["one two", "th…e", "four"])).toEqual(["four"]);
  expect(copied("--of P-… --token gve:… --from X-…", "P-1 C-7\nP-52 (gve:a:b)")).toBe("--of P-52 --token gve:a:b --from X-…");
  expect(only("```sh run\none\n```\n\n```text expect\ntwo\n```\n")).toMatchObject([{ how: "run", expected: ["two"] }]);
  expect(only("```yaml file a.yaml\nb: 1\n```\n")).toMatchObject([{ how: "file", name: "a.yaml" }]);
  expect(stepsOf("```sh run stopped after a-month\none\n```\n")).toMatchObject({ after: "a-month", steps: [{ how: "stopped" }] });
  for (const info of ["sh", "sh run backwards", "console run until now"])
    expect(() => stepsOf(`\`\`\`${info}\none\n\`\`\`\n`)).toThrow("line 1");
  expect(() => stepsOf("```sh run after b\n```\n```sh run after a\n```\n")).toThrow("line 3");
});
