/** What is sent to an endpoint, changed at random byte by byte: refused or taken, never a failure, and nothing taken that no book could hold. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseJson } from "../../core/json/parse.ts";
import { readUtf8 } from "../../core/json/utf8.ts";
import { probeKinds } from "../../server/vantage/prepare-probe.ts";
import { altered } from "../ledger/altered.ts";
import type { Draw } from "../ledger/numbers.ts";
import { drawer } from "../ledger/numbers.ts";
import { threadMs } from "../thread-time.ts";
import { type Served, served } from "./served.ts";
import { endpointsWithBodies } from "./valid-bodies.ts";

const rounds = 10_000;
const mostMs = 1_000;
const writing = endpointsWithBodies();

describe.each(writing)("the body of $operationId", ({ operationId, request, sample }) => {
  test(`${rounds} times`, { timeout: 120_000 }, () => {
    const schema = request?.body?.content["application/json"]?.schema;
    const draw = drawer(operationId.length);
    let [taken, longest] = [0, 0];
    for (let round = 0; round < rounds; round++) {
      const value = jsonOf(altered(sample, draw));
      const before = threadMs();
      const parsed = value === undefined ? undefined : schema?.safeParse(value);
      longest = Math.max(longest, threadMs() - before);
      if (parsed?.success) {
        taken++;
        expect(unholdable(parsed.data)).toEqual([]);
      }
    }
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(rounds);
    expect(longest).toBeLessThan(mostMs);
  });
});

test.each([...probeKinds.values()].map((kind) => [kind.kind, kind] as const))(
  "the parameters of a probe of %s",
  (_, definition) => {
    const draw = drawer(definition.kind.length + 1);
    const [example = {}] = definition.examples;
    const sample = Buffer.from(JSON.stringify(example));
    for (let round = 0; round < rounds; round++) {
      const value = jsonOf(altered(sample, draw));
      if (value === undefined) continue;
      const ready = definition.prepare(value);
      if (ready.ok) expect(Number.isSafeInteger(ready.value.timeoutMs)).toBe(true);
      else expect(ready.errors.length).toBeGreaterThan(0);
    }
  },
);

describe("over HTTP", () => {
  let server: Served;
  beforeAll(async () => {
    server = await served();
  }, 60_000);
  afterAll(() => server.end());

  test("500 requests of each kind that writes to a platform", { timeout: 300_000 }, async () => {
    const toPlatform = writing.filter(({ path }) => path.includes("{platform}"));
    const draw = drawer(7);
    const statuses = new Map<number, number>();
    for (const endpoint of toPlatform)
      for (let round = 0; round < 500; round += 10)
        for (const status of await Promise.all(Array.from({ length: 10 }, () => sent(endpoint, draw))))
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
    expect([...statuses.keys()].filter((status) => status >= 500 || status < 300)).toEqual([]);
    expect(statuses.get(404)).toBeGreaterThan(100);
    expect(statuses.get(422)).toBeGreaterThan(100);
    expect(server.journal.filter((line) => line.includes("unexpected failure"))).toEqual([]);
    expect((await server.client("GET", "/health")).status).toBe(200);
  });

  /** To a platform that is not there: what is well-formed is not found, and nothing is written. */
  async function sent({ path, sample }: (typeof writing)[number], draw: Draw): Promise<number> {
    const raw = Buffer.from(altered(sample, draw)).toString("utf8");
    const { status } = await server.provider("POST", path.replace("{platform}", "nowhere"), { raw });
    return status;
  }
});

/** As the server reads a body. */
function jsonOf(bytes: Uint8Array): unknown {
  const text = readUtf8(bytes);
  const parsed = text === undefined ? undefined : parseJson(text, { length: 1_000_000, depth: 32 });
  return parsed?.ok ? parsed.value : undefined;
}

/** What a database or a signed record cannot hold: half a character, a zero, a number that is no exact integer. */
function unholdable(value: unknown): unknown[] {
  if (typeof value === "string") return value.isWellFormed() && !value.includes("\u0000") ? [] : [value];
  if (typeof value === "number") return Number.isSafeInteger(value) ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  // Parameters of a probe are read by its own definition, below; what is to be previewed, by the act's own schema.
  return Object.entries(value).flatMap(([name, part]) =>
    name === "parameters" || name === "input" ? [] : [...unholdable(name), ...unholdable(part)],
  );
}
