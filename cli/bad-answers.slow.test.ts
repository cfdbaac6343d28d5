/** Every command that asks a server, answered by what is no answer of Garant's: said in words, with the exit code of a failure, and nothing kept. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { commands, lineOf } from "../test/commands-given-files.ts";
import { type Endpoint, web } from "../test/endpoints.ts";
import { threadMs } from "../test/thread-time.ts";
import { registry } from "./commands/registry.generated.ts";
import { runInMemory } from "./memory-io.ts";

const folder = mkdtempSync(path.join(tmpdir(), "garant-answers-"));
const description = path.join(folder, "description.json");
writeFileSync(description, '{"id":"ocp01","rules":[]}');
const observations = path.join(folder, "observations.jsonl");
writeFileSync(observations, '{"kind":"observation","component":"api","vantage":"v","at":1,"ok":true}\n');
const kept = path.join(folder, "kept");

const json = { "content-type": "application/json" };
const says =
  (status: number, body: string | Uint8Array, headers: Record<string, string> = json): RequestListener =>
  (request, reply) =>
    void request.resume().on("end", () => reply.writeHead(status, headers).end(body));

/** What stands where Garant was looked for. */
const strangers: readonly [what: string, answer: RequestListener][] = [
  ["a page", says(200, "<!doctype html><p>Welcome to nginx", { "content-type": "text/html" })],
  ["nothing", says(200, "")],
  ["nothing, and says so", says(204, "", {})],
  ["half of an answer", says(200, '{"items":[{"id":')],
  ["a list", says(200, "[]")],
  ["a null", says(200, "null")],
  ["a text", says(200, '"ok"')],
  ["an object of something else", says(200, '{"kind":"Status","apiVersion":"v1"}')],
  ["lists 100,000 deep", says(200, `${"[".repeat(100_000)}${"]".repeat(100_000)}`)],
  ["bytes that are no text", says(200, Buffer.alloc(3_000, 0xe9))],
  ["a refusal that is a page", says(502, "<h1>Bad Gateway</h1>", { "content-type": "text/html" })],
  ["a refusal with control characters", says(403, '{"title":"\\u001b[31mred","detail":"\\u0007\\u009b2J","code":"x"}')],
  ["what says that it is compressed, and is not", says(200, "{}", { ...json, "content-encoding": "gzip" })],
  [
    "what is compressed and cut",
    says(200, gzipSync("{}".repeat(9_999)).subarray(0, 40), { ...json, "content-encoding": "gzip" }),
  ],
  ["a connection that is cut", (request) => void request.socket.destroy()],
  [
    "a length that never comes",
    (request, reply) => {
      reply.writeHead(200, { ...json, "content-length": "1000" }).write("{");
      setTimeout(() => request.socket.destroy(), 20);
    },
  ],
];

const asking = commands.filter(({ options }) => Object.hasOwn(options, "server") && Object.hasOwn(options, "token"));
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;
const open: Endpoint[] = [];
afterAll(async () => {
  await Promise.all(open.map(({ close }) => close()));
  rmSync(folder, { recursive: true });
});

describe.each(strangers)("%s", (_, answer) => {
  test.each(asking.map((command) => [command.path.join(" "), command] as const))("garant %s", async (_name, command) => {
    const server = await web(answer);
    open.push(server);
    const url = `http://127.0.0.1:${server.port}`;
    const given = { file: Object.hasOwn(command.options, "file") ? description : observations, server: url, token: "gat_x", url };
    const keeping = ["receipt", "into"].find((name) => Object.hasOwn(command.options, name));
    const line = lineOf(command, { ...given, ...(keeping !== undefined && { [keeping]: kept }), yes: "" });
    const before = threadMs();
    const { code, out, err } = await runInMemory(registry, line);
    expect({ line, code, isFailure: code === 2 || code === 3 }).toEqual({ line, code, isFailure: true });
    expect(out).toBe("");
    expect(err.trim()).not.toBe("");
    expect(err).not.toMatch(/^ {4}at |TypeError|Cannot read|is not a function|is not iterable/m);
    expect(err).not.toMatch(steering);
    expect(readdirSync(folder)).not.toContain("kept");
    expect(threadMs() - before).toBeLessThan(1_000);
  });
});
