/** Every command of the documents, run in the order in which it is read, against a server that the document itself starts. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { documentsOf } from "../../scripts/docs/contents.ts";
import { programPath } from "../../scripts/running/programs.ts";
import { makeAuthority, makeCertificate } from "../../server/demo/certificates.ts";
import { secureWeb } from "../endpoints.ts";
import { missingFrom, Reader, stepsOf } from "./run-document.ts";

const docs = path.resolve(import.meta.dirname, "../../docs");
const read = (page: string) => readFileSync(path.join(docs, `${page}.md`), "utf8");
/** The reference of the commands is made of definitions, whose examples have a test of their own. */
const pages = documentsOf(docs).filter((page) => page !== "reference/cli");
const withCommands = pages.filter((page) => stepsOf(read(page)).length > 0);

let ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.toReversed()) await end();
  ends = [];
});

test.for(withCommands)("every command of docs/%s.md", { timeout: 600_000 }, async (page, context) => {
  if (/\bcurl /.test(read(page)) && programPath("curl") === undefined) context.skip("curl is not installed");
  const endpoint = await ownEndpoint();
  const reader = await Reader.begin(endpoint);
  ends.push(() => reader.end());
  for (const step of stepsOf(read(page))) await reader.take(step);
});

/** What stands for the reader's own endpoint: HTTPS with a certificate that this machine trusts. */
async function ownEndpoint() {
  const folder = mkdtempSync(path.join(tmpdir(), "garant-authority-"));
  const validity = { from: Date.now() - 3_600_000, to: Date.now() + 86_400_000 };
  const authority = makeAuthority({ name: "Documents", ...validity });
  const certified = makeCertificate({ subject: "127.0.0.1", names: ["127.0.0.1"], ...validity }, authority);
  const { port, close } = await secureWeb(certified);
  const file = path.join(folder, "authority.pem");
  writeFileSync(file, authority.certificate);
  ends.push(close, async () => rmSync(folder, { recursive: true }));
  return { replaced: { "https://www.example.org/": `https://127.0.0.1:${port}/` }, environment: { NODE_EXTRA_CA_CERTS: file } };
}

test("control: a command that fails, or says something else, fails the document", { timeout: 60_000 }, async () => {
  const reader = await Reader.begin();
  ends.push(() => reader.end());
  const step = (text: string, expected: string[] = []) => reader.take({ how: "run", text, line: 1, expected });
  await step("there=yes");
  await step('test "$there" = yes && echo "it is there"', ["it … there"]);
  await expect(step("false\ntrue")).rejects.toThrow("ended with 1");
  await expect(step("echo no", ["yes"])).rejects.toThrow('missing ["yes"]');
});

test("what is expected is read as lines, and what is not marked is refused", () => {
  expect(missingFrom("one  two\nthree", ["one two", "th…e", "four"])).toEqual(["four"]);
  expect(stepsOf("```sh run\none\n```\n\n```text expect\ntwo\n```\n")).toMatchObject([{ how: "run", expected: ["two"] }]);
  expect(() => stepsOf("```sh\none\n```\n")).toThrow("line 1");
});
