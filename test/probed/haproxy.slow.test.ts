/** The canary of an ingress through a real HAProxy, which is what the router of OpenShift is: routed by host, with and without TLS. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeAuthority, makeCertificate } from "../../server/demo/certificates.ts";
import { type Endpoint, web } from "../endpoints.ts";
import { freePort } from "../free-port.ts";
import { Probing } from "../probing.ts";
import { isInstalled, started } from "./program.ts";

const kind = "ingress-canary";
const validity = { from: Date.now() - 86_400_000, to: Date.now() + 86_400_000 * 90 };
const authority = makeAuthority({ name: "Authority of the tests", ...validity });
const certified = makeCertificate({ subject: "apps", names: ["localhost"], ...validity }, authority);
const probing = new Probing();
const hasHaproxy = isInstalled("haproxy");

/** Hosts that every machine knows as its own. */
const [canary, other, gone, unknown] = ["localhost", "127.0.0.2", "127.0.0.3", "127.0.0.4"];
const hosts = ["127.0.0.1", other, gone, unknown];

const unavailable = "HTTP/1.0 503 Service Unavailable\r\ncontent-type: text/html\r\n\r\n<h1>Application is not available</h1>\n";

const configuration = (plain: number, secured: number, pod: number, folder: string) => `global
  log stderr format raw local0 err
defaults
  mode http
  timeout connect 500ms
  timeout client 5s
  timeout server 1s
  retries 0
  http-reuse never
frontend plain
${hosts.map((host) => `  bind ${host}:${plain}\n`).join("")}  use_backend %[req.hdr(host),field(1,:),lower,map_str(${folder}/routes,none)]
frontend secured
  bind 127.0.0.1:${secured} ssl crt ${folder}/apps.pem
  use_backend %[req.hdr(host),field(1,:),lower,map_str(${folder}/routes,none)]
backend canary
  server pod 127.0.0.1:${pod}
backend other
  http-request return status 200 content-type text/plain string "Welcome to another application"
backend gone
  errorfile 503 ${folder}/unavailable.http
  server pod 127.0.0.1:${pod} disabled
backend none
  errorfile 503 ${folder}/unavailable.http
`;
const routes = `localhost canary\n${other} other\n${gone} gone\n`;

let pod: Endpoint;
let [plain, secured] = [0, 0];
let answers = "Healthcheck requested";
beforeAll(async () => {
  if (!hasHaproxy) return;
  pod = await web((request, reply) => {
    if (answers !== "") reply.writeHead(request.headers.host?.startsWith(canary) === true ? 200 : 404).end(answers);
  });
  [plain, secured] = [await freePort(), await freePort()];
  await probing.at(
    started({
      ...{ name: "haproxy", port: plain },
      files: (folder) => ({
        "haproxy.cfg": configuration(plain, secured, pod.port, folder),
        ...{ routes, "unavailable.http": unavailable, "apps.pem": `${certified.certificate}\n${certified.key}` },
      }),
      words: (folder) => ["-db", "-f", `${folder}/haproxy.cfg`],
    }),
  );
});
afterAll(async () => {
  await probing.close();
});

const at = (host: string) => ({ url: `http://${host}:${plain}` });
const securely = (host: string) => ({ url: `https://${host}:${secured}`, authorities: authority.certificate });

describe.skipIf(!hasHaproxy)("a router that is a real HAProxy", () => {
  test("the route's own pod answers, in clear and over TLS of the wildcard's certificate", async () => {
    expect(await probing.reading(kind, at(canary))).toMatchObject({ ok: true });
    expect(await probing.reading(kind, securely(canary))).toMatchObject({
      ok: true,
      certificateExpires: expect.any(Number),
      phases: { tls: expect.any(Number), firstByte: expect.any(Number) },
    });
    expect(await probing.failure(kind, { ...securely(canary), authorities: undefined })).toMatchObject({
      code: "certificate-untrusted",
    });
  });

  test("another route, one without pods, and one that the router does not know", async () => {
    expect(await probing.failure(kind, at(other))).toMatchObject({ code: "body-without" });
    for (const host of [gone, unknown])
      expect(await probing.failure(kind, at(host))).toEqual({ code: "router-answered", status: 503, host });
  });

  test("a pod that is silent, that answers otherwise, that is gone: the router's own words are no answer", async () => {
    answers = "";
    expect(await probing.failure(kind, at(canary))).toMatchObject({ code: "unexpected-status", status: 504 });
    answers = "<h1>Maintenance</h1>";
    expect(await probing.failure(kind, at(canary))).toMatchObject({ code: "body-without" });
    await pod.close();
    // A process that another test starts may hold the pod's socket for a moment: the router says 502 until then.
    await expect
      .poll(() => probing.failure(kind, at(canary)), { timeout: 10_000 })
      .toMatchObject({ code: "unexpected-status", status: 503 });
  });
});
