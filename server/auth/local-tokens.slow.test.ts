import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { connected, firstInstant, type Opened, opened } from "../../test/opened.ts";
import { ensureLocalTokens } from "./local-tokens.ts";
import { permissionsOf } from "./permissions.ts";
import { actorOfToken, newSecret } from "./tokens.ts";

let garant: Opened;
beforeEach(async () => {
  garant = await opened();
  await connected(garant);
  await ensureLocalTokens(garant, folder(), "ours", firstInstant);
});
afterEach(() => garant.end());

const day = 86_400_000;
const folder = () => join(garant.dataFolder, "tokens");
const place = () => join(folder(), "provider.token");
const secret = async () => (await readFile(place(), "utf8")).trim();
const holder = (text: string, now: number) => actorOfToken(garant.store, text, now);

test("a good token stays as it is", async () => {
  const before = await secret();
  await ensureLocalTokens(garant, folder(), "ours", firstInstant + day);
  expect(await secret()).toBe(before);
  expect((await holder(before, firstInstant + day))?.permissions).toEqual(new Set(permissionsOf("provider")));
});

test("a token near its end is replaced and revoked", async () => {
  const [before, late] = [await secret(), firstInstant + 340 * day];
  garant.time.now = late;
  await ensureLocalTokens(garant, folder(), "ours", late);
  expect(await secret()).not.toBe(before);
  expect(await holder(before, late)).toBeNull();
  expect(await holder(await secret(), late + 60 * day)).not.toBeNull();
});

test("a token made before there were as many permissions is replaced and revoked", async () => {
  const { secret: fewer, digest } = newSecret("ours");
  const operator = { id: "local-operator", party: "provider", tenant: "ours", channel: "cli" } as const;
  const input = { token: "older", title: "older", permissions: ["platform:read"], expires: firstInstant + 300 * day, digest };
  expect(
    await garant.verbs.run("create-token", input, { ...operator, permissions: new Set(permissionsOf("provider")) }),
  ).toMatchObject({ ok: true });
  await writeFile(place(), `${fewer}\n`);
  await ensureLocalTokens(garant, folder(), "ours", firstInstant + 1);
  expect(await holder(fewer, firstInstant + 2)).toBeNull();
  expect((await holder(await secret(), firstInstant + 2))?.permissions).toEqual(new Set(permissionsOf("provider")));
});
