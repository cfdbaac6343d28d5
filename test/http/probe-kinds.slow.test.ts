/** Every kind of probe through the form and through `garant probe try`: both are made of its definition and know no kind by name. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { registry as commands } from "../../cli/commands/registry.generated.ts";
import { runInMemory } from "../../cli/memory-io.ts";
import { draftsOf } from "../../console/pages/connect/described.ts";
import { missingInComponents, probeOf } from "../../console/pages/connect/draft.ts";
import { probeKindViews } from "../../server/http/probe-views.ts";
import { registry } from "../../server/probes/registry.generated.ts";
import { prepareProbe } from "../../server/vantage/prepare-probe.ts";
import { refusedPort, web } from "../endpoints.ts";
import { type Served, served } from "./served.ts";
import { fastBeat } from "./watched.ts";

let at: Served;
beforeAll(async () => {
  at = await served();
}, 60_000);
afterAll(() => at.end());

const examples = registry.flatMap(({ kind, examples }) =>
  examples.map((parameters: Readonly<Record<string, unknown>>, place) => ({ kind, place, parameters })),
);

test.each(examples)("$kind, example $place: the form holds it and sends it as it is", ({ kind, parameters }) => {
  const kinds = probeKindViews();
  const component = { name: "api", title: "API", probe: { kind, parameters }, beat: fastBeat };
  const [draft] = draftsOf({ id: "a", title: "A", region: null, components: [component] });
  const view = kinds.find((one) => one.kind === kind);
  if (draft === undefined || view === undefined) throw new Error("the form has no such kind");
  expect(missingInComponents([draft], kinds)).toEqual([]);
  expect(probeOf(draft, view)).toEqual({ kind, parameters });
  expect(prepareProbe(kind, probeOf(draft, view).parameters).ok).toBe(true);
});

const garant = async (typed: readonly string[]) =>
  runInMemory(commands, [...typed, "--server", at.origin("provider"), "--lang", "fr"], {
    environment: { GARANT_TOKEN: (await readFile(join(at.folder, "tokens", "provider.token"), "utf8")).trim() },
  });
const tried = async (probe: object) => {
  const file = join(at.folder, "probe.yaml");
  await writeFile(file, JSON.stringify(probe));
  return garant(["probe", "try", "-f", file]);
};

test.each(registry.map(({ kind }) => kind))("%s: tried from the command line where nobody listens", async (kind) => {
  const port = await refusedPort();
  const parameters = registry.find((one) => one.kind === kind)?.parameters ?? {};
  const place = { host: "127.0.0.1", port, url: `http://127.0.0.1:${port}`, name: "api.example", resolver: "127.0.0.1" };
  const needed = Object.entries(place).filter(([name]) => Object.hasOwn(parameters, name));
  const { code, out } = await tried({ kind, parameters: Object.fromEntries(needed) });
  expect([code, out]).toEqual([1, expect.stringContaining("Connexion refusée par 127.0.0.1")]);
});

test("what is wrong in the file is told with the name of its field, and its secret is not", async () => {
  const { code, err } = await tried({ kind: "kubernetes", parameters: { url: "api:6443", token: "canary in a file\n" } });
  expect(code).toBe(2);
  expect(err).toContain("Adresse du serveur d’API");
  expect(err).toContain("Jeton");
  expect(err).not.toContain("canary");
});

test("what platform describe writes, platform connect takes: its secrets stay", async () => {
  const shown: (string | undefined)[] = [];
  const page = await web((request, reply) => {
    shown.push(request.headers.authorization);
    reply.end("ok");
  });
  const parameters = { url: `http://127.0.0.1:${page.port}/`, headers: { Authorization: "Bearer canary-of-a-file" } };
  const components = [{ name: "api", title: "API", probe: { kind: "http", parameters }, beat: fastBeat }];
  const file = join(at.folder, "ocp01.yaml");
  await writeFile(file, JSON.stringify({ id: "ocp01", title: "Platform", components }));
  expect((await garant(["platform", "connect", "-f", file])).code).toBe(0);
  const { out } = await garant(["platform", "describe", "ocp01"]);
  expect(out).not.toContain("canary");
  await writeFile(file, out);
  expect(await garant(["platform", "connect", "-f", file])).toMatchObject({ code: 0, err: "" });
  const stale = await garant(["platform", "connect", "-f", file]);
  expect([stale.code, stale.err]).toEqual([2, expect.stringContaining("modifié par vous-même, ailleurs,")]);
  const { version: _, ...unversioned } = JSON.parse(out);
  await writeFile(file, JSON.stringify(unversioned));
  expect((await garant(["platform", "connect", "-f", file])).code).toBe(0);
  const probe = { ...JSON.parse(out).components[0].probe, of: { platform: "ocp01", component: "api" } };
  shown.length = 0;
  expect((await tried(probe)).code).toBe(0);
  expect(shown.at(-1)).toBe("Bearer canary-of-a-file");
  await page.close();
});
