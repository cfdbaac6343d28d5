import { afterAll, expect, test } from "vitest";
import { type Endpoint, secureWeb, web } from "../../test/endpoints.ts";
import { makeAuthority, makeCertificate } from "../demo/certificates.ts";
import { mayDialAfter, nextHop } from "../dial/redirect.ts";
import { tryProbe } from "../vantage/prepare-probe.ts";

const open: Endpoint[] = [];
afterAll(async () => {
  await Promise.all(open.map(({ close }) => close()));
});

async function redirecting(to: string, status = 302): Promise<string> {
  const endpoint = await web((request, reply) => {
    if (request.url === "/start") reply.writeHead(status, { location: to }).end();
    else reply.end(`${request.method} ${request.headers.authorization ?? "nobody"}`);
  });
  open.push(endpoint);
  return `http://127.0.0.1:${endpoint.port}/start`;
}

async function outcome(parameters: object): Promise<unknown> {
  const tried = await tryProbe("http", { timeoutMs: 2_000, ...parameters });
  if (!tried.ok || !("reading" in tried.value)) throw new Error(JSON.stringify(tried));
  return tried.value.reading.failure ?? "well";
}

test("refused unless told otherwise; expected where its status is in the list", async () => {
  const url = await redirecting("/home");
  expect(await outcome({ url })).toEqual({ code: "redirect-refused", status: 302, to: "/home" });
  expect(await outcome({ url, expectedStatus: "200,302" })).toBe("well");
});

test("followed, with the headers on the same origin only", async () => {
  const elsewhere = await redirecting("/unused");
  const headers = { authorization: "me" };
  const followed = { redirects: "follow", headers };
  expect(await outcome({ url: await redirecting("/home"), ...followed, bodyContains: "GET me" })).toBe("well");
  const away = await redirecting(elsewhere.replace("/start", "/home"));
  expect(await outcome({ url: away, ...followed, bodyContains: "GET nobody" })).toBe("well");
  expect(await outcome({ url: away.replace("127.0.0.1", "localhost"), ...followed, redirects: "same-host" })).toMatchObject({
    code: "redirect-forbidden",
    reason: "other-host",
  });
});

test("a POST becomes a GET after 302 and stays one after 307", async () => {
  const asked = { redirects: "follow", method: "POST" };
  expect(await outcome({ url: await redirecting("/home", 302), ...asked, bodyContains: "GET" })).toBe("well");
  expect(await outcome({ url: await redirecting("/home", 307), ...asked, bodyContains: "POST" })).toBe("well");
});

test("without end", async () => {
  const url = await redirecting("/start");
  expect(await outcome({ url, redirects: "follow", maxRedirects: 3 })).toEqual({ code: "too-many-redirects", limit: 3 });
});

test("out of https: never", async () => {
  const validity = { from: Date.now() - 1_000, to: Date.now() + 864e5 };
  const authority = makeAuthority({ name: "Authority of the tests", ...validity });
  const certified = makeCertificate({ subject: "a", names: ["127.0.0.1"], ...validity }, authority);
  const endpoint = await secureWeb(certified, (_, reply) => reply.writeHead(301, { location: "http://127.0.0.1/" }).end());
  open.push(endpoint);
  const asked = {
    url: `https://127.0.0.1:${endpoint.port}/`,
    authorities: certified.certificate,
    insecure: true,
    redirects: "follow",
  };
  expect(await outcome(asked)).toMatchObject({ code: "redirect-forbidden", reason: "downgrade" });
});

const from = new URL("https://console.example/a/b");
test.each([
  ["../c", "https://console.example/c"],
  ["//other.example/x", "https://other.example/x"],
  ["https://[::1]:8443/", "https://[::1]:8443/"],
])("%s leads to %s", (location, to) => expect(nextHop(from, location, "follow").href).toBe(to));

test.each([
  ["http://", "not-a-url"],
  ["ftp://console.example/", "scheme"],
  ["javascript:alert(1)", "scheme"],
  ["https://me:secret@console.example/", "credentials"],
  ["http://console.example/", "downgrade"],
])("%s is not followed: %s", (location, reason) => {
  const refused = expect.objectContaining({ failure: expect.objectContaining({ code: "redirect-forbidden", reason }) });
  expect(() => nextHop(from, location, "follow")).toThrow(refused);
});

test.each([
  ["https://console.example/", "169.254.169.254", false],
  ["https://console.example/", "127.0.0.1", false],
  ["https://console.example/", "::1", false],
  ["https://console.example/", "fe80::1", false],
  ["https://console.example/", "192.0.2.7", true],
  ["http://127.0.0.1:8080/", "127.0.0.1", true],
  ["http://localhost:8080/", "::1", true],
])("from %s to the address %s: %s", (first, address, may) => expect(mayDialAfter(new URL(first))(address)).toBe(may));
