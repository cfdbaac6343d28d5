/** The public page over HTTP: published or not, whose, in which language, held by whom, and what it may do. */
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, served } from "./served.ts";
import { connectAndSee, connectForm, type Target, target } from "./watched.ts";

let garant: Served;
let api: Target;
beforeAll(async () => {
  garant = await served();
  api = await target();
  await connectAndSee(garant.provider, connectForm("ocp01", { api }));
}, 60_000);
afterAll(async () => {
  await garant.end();
  await api.close();
});

const page = (path = "client", headers: Record<string, string> = {}) =>
  fetch(`${garant.origin("client")}/status/${path}`, { headers });
const publish = (on: boolean) => garant.client("POST", "/publication", { body: { public: on } });

test("is there once the client publishes it, and is gone as soon as it withdraws it", async () => {
  expect((await page()).status).toBe(404);
  await publish(true);
  const shown = await page();
  expect([shown.status, shown.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  expect(await shown.text()).toContain("Platform ocp01");
  await publish(false);
  expect((await page()).status).toBe(404);
});

test("of another client it says what it says of none", async () => {
  await publish(true);
  const [other, none] = [await page("provider"), await page("nobody")];
  expect([other.status, none.status]).toEqual([404, 404]);
  expect(await other.text()).toBe(await none.text());
});

test("speaks the language that is named, else the browser's", async () => {
  const said = async (path: string, accept: string) => {
    const answer = await page(path, { "accept-language": accept });
    return [answer.headers.get("content-language"), /<h1>(.*?)<\/h1>/.exec(await answer.text())?.[1]];
  };
  expect(await said("client", "fr-FR,en;q=0.5")).toEqual(["fr", "Tout est disponible."]);
  expect(await said("client?language=en", "fr-FR")).toEqual(["en", "Everything is up."]);
  expect(await said("client?language=xx", "en")).toEqual(["en", "Everything is up."]);
  expect(await said("nobody", "fr")).toEqual(["fr", "Introuvable"]);
});

test("is not sent again to whom holds it, and is small on the way", async () => {
  const first = await page();
  const etag = first.headers.get("etag") ?? "";
  expect(first.headers.get("cache-control")).toBe("public, max-age=15");
  expect(first.headers.get("vary")).toBe("Accept-Language, Accept-Encoding");
  const again = await page("client", { "if-none-match": `"another", ${etag}` });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  expect((await page("client", { "if-none-match": '"another"' })).status).toBe(200);
  expect((await page("client?language=fr", { "if-none-match": etag })).status).toBe(200);
  const plain = await page("client", { "accept-encoding": "identity" });
  expect(plain.headers.get("content-encoding")).toBeNull();
  expect(gunzipSync(await packed()).toString()).toBe(await plain.text());
});

/** As it comes over the wire: `fetch` would unpack it. */
async function packed(): Promise<Buffer> {
  const { get } = await import("node:http");
  return await new Promise((resolve, reject) => {
    get(
      `${garant.origin("client")}/status/client`,
      { headers: { "accept-encoding": "gzip", "accept-language": "en" } },
      (reply) => {
        const chunks: Buffer[] = [];
        reply.on("data", (chunk: Buffer) => chunks.push(chunk)).on("end", () => resolve(Buffer.concat(chunks)));
      },
    ).on("error", reject);
  });
}

test("may run nothing and send nothing, and stands in no frame", async () => {
  for (const shown of [await page(), await page("nobody")]) {
    const policy = shown.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(policy).not.toContain("script-src");
    expect(shown.headers.get("x-frame-options")).toBe("DENY");
    expect(await shown.text()).not.toMatch(/<script|\son\w+=|style="/);
  }
});
