/** The probe of the Kubernetes API against a real one: started, asked, and its etcd killed. */
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { web } from "../../test/endpoints.ts";
import { controlPlaneFolder, type RunningControlPlane, startControlPlane } from "../../test/kube/control-plane.ts";
import { Probing } from "../../test/probing.ts";

const probing = new Probing();
const folder = controlPlaneFolder();
let plane: RunningControlPlane | undefined;
beforeAll(async () => {
  if (folder !== undefined) plane = await startControlPlane(folder);
}, 90_000);
afterAll(async () => {
  await plane?.stop();
  await probing.close();
});

const real = test.skipIf(folder === undefined);
const asked = (more: object = {}) => ({ url: plane?.url, authorities: plane?.authority, token: plane?.token, ...more });
const good = async (more: object = {}) => expect(await probing.reading("kubernetes", asked(more))).toMatchObject({ ok: true });
const bad = (more: object = {}) => probing.failure("kubernetes", asked(more));

real("ready and alive, as a whole and check by check", async () => {
  const reading = await probing.reading("kubernetes", asked());
  expect(reading).toMatchObject({ ok: true, certificateExpires: expect.any(Number), phases: { tls: expect.any(Number) } });
  await good({ endpoint: "livez" });
  await good({ check: "etcd" });
  await good({ endpoint: "livez", check: "poststarthook/rbac/bootstrap-roles" });
});

real("a check that the server does not have", async () => {
  expect(await bad({ check: "etdc" })).toEqual({ code: "check-unknown", check: "etdc" });
});

real("no token, another token, no authority", async () => {
  const refused = { code: "credentials-refused", status: 401, host: "127.0.0.1" };
  expect(await bad({ token: undefined })).toEqual(refused);
  expect(await bad({ token: "another" })).toEqual(refused);
  expect(await bad({ authorities: undefined })).toMatchObject({ code: "certificate-untrusted" });
});

real("etcd speaks gRPC: its health by grpc-go, the whole of it and a service that it has not", async () => {
  const etcd = { host: "127.0.0.1", port: plane?.etcdPort, plaintext: true };
  expect(await probing.reading("grpc", etcd)).toMatchObject({ ok: true });
  expect(await probing.failure("grpc", { ...etcd, service: "shop.Orders" })).toMatchObject({
    code: "grpc-refused",
    status: "NOT_FOUND",
    message: "unknown service",
  });
  expect(await probing.failure("grpc", { ...etcd, plaintext: false })).toEqual({ code: "closed", phase: "tls" });
});

real(
  "etcd is killed: the check that fails is named, and can be left out",
  async () => {
    await plane?.killEtcd();
    // The server asks etcd by itself, now and then: it takes some seconds to know.
    const failing = await vi.waitFor(() => bad({ timeoutMs: 10_000 }), { timeout: 30_000, interval: 250 });
    expect(failing).toMatchObject({ code: "checks-failing", status: 500, checks: expect.stringContaining("etcd") });
    expect(await bad({ check: "etcd", timeoutMs: 10_000 })).toEqual({ code: "checks-failing", status: 500, checks: "etcd" });
    await good({ check: "ping", timeoutMs: 10_000 });
    await good({ exclude: "etcd, etcd-readiness", timeoutMs: 10_000 });
    expect(probing.unreached("kubernetes")).toEqual([]);
  },
  60_000,
);

test("what is no API server, and names that no check has", async () => {
  const port = await probing.at(web((_, reply) => reply.writeHead(302, { location: "/login" }).end()));
  const page = { url: `http://127.0.0.1:${port}` };
  expect(await probing.failure("kubernetes", page)).toMatchObject({ code: "unexpected-status", status: 302 });
  const strange = probing.reading("kubernetes", { ...page, check: "etcd?x" });
  await expect(strange).rejects.toThrow("check-name");
});
