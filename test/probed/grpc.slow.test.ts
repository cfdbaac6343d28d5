/** The probe of gRPC against a server of the usual library: its health service, over TLS and without. */
import { Server, ServerCredentials, type ServerUnaryCall, type sendUnaryData, status } from "@grpc/grpc-js";
import { afterAll, expect, test } from "vitest";
import { makeAuthority, makeCertificate } from "../../server/demo/certificates.ts";
import type { Endpoint } from "../endpoints.ts";
import { Probing } from "../probing.ts";

const probing = new Probing();
afterAll(() => probing.close());
const validity = { from: Date.now() - 86_400_000, to: Date.now() + 86_400_000 * 90 };
const authority = makeAuthority({ name: "Authority of the tests", ...validity });
const certified = makeCertificate({ subject: "grpc", names: ["127.0.0.1"], ...validity }, authority);

type Asked = { readonly service: string };
type Told = { readonly status: number };

/** grpc.health.v1, as its description says it: a name in, a status out. */
const health = {
  Check: {
    path: "/grpc.health.v1.Health/Check",
    requestStream: false,
    responseStream: false,
    requestSerialize: ({ service }: Asked) => Buffer.from([10, service.length, ...Buffer.from(service)]),
    requestDeserialize: (bytes: Buffer): Asked => ({ service: bytes.subarray(2).toString() }),
    responseSerialize: ({ status }: Told) => Buffer.from([8, status]),
    responseDeserialize: (bytes: Buffer): Told => ({ status: bytes[1] ?? 0 }),
  },
} as const;

const [serving, notServing] = [1, 2];
const services = new Map([
  ["", serving],
  ["shop.Orders", serving],
  ["shop.Billing", notServing],
]);

type Call = ServerUnaryCall<Asked, Told>;

async function grpcServer(
  credentials: ServerCredentials,
  answer?: (call: Call, reply: sendUnaryData<Told>) => void,
): Promise<Endpoint> {
  const server = new Server();
  const check = (call: Call, reply: sendUnaryData<Told>) => {
    const served = services.get(call.request.service);
    if (served === undefined) reply({ code: status.NOT_FOUND, details: "unknown service" });
    else reply(null, { status: served });
  };
  server.addService(health, { Check: answer ?? check });
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", credentials, (error, bound) => (error === null ? resolve(bound) : reject(error)));
  });
  return { port, close: async () => server.forceShutdown() };
}

const plain = async (answer?: Parameters<typeof grpcServer>[1]) => ({
  ...{ host: "127.0.0.1", plaintext: true },
  port: await probing.at(grpcServer(ServerCredentials.createInsecure(), answer)),
});

test("the server as a whole, a service that serves, one that does not, one that it does not know", async () => {
  const server = await plain();
  expect(await probing.reading("grpc", server)).toMatchObject({ ok: true });
  expect(await probing.reading("grpc", { ...server, service: "shop.Orders" })).toMatchObject({ ok: true });
  expect(await probing.failure("grpc", { ...server, service: "shop.Billing" })).toEqual({
    ...{ code: "grpc-unhealthy", service: "shop.Billing", status: "NOT_SERVING" },
  });
  expect(await probing.failure("grpc", { ...server, service: "shop.Nothing" })).toMatchObject({
    ...{ code: "grpc-refused", status: "NOT_FOUND", message: "unknown service" },
  });
});

test("over TLS, by an authority that is known, and by none", async () => {
  const pair = { private_key: Buffer.from(certified.key), cert_chain: Buffer.from(certified.certificate) };
  const port = await probing.at(grpcServer(ServerCredentials.createSsl(null, [pair])));
  const server = { host: "127.0.0.1", port, authorities: authority.certificate };
  expect(await probing.reading("grpc", server)).toMatchObject({ ok: true, certificateExpires: expect.any(Number) });
  expect(await probing.failure("grpc", { ...server, authorities: undefined })).toMatchObject({ code: "certificate-untrusted" });
});

test("a server that asks for a token, one that never answers", async () => {
  const guarded = await plain((call, reply) =>
    call.metadata.get("authorization")[0] === "Bearer t"
      ? reply(null, { status: serving })
      : reply({ code: status.UNAUTHENTICATED, details: "é" }),
  );
  expect(await probing.failure("grpc", guarded)).toMatchObject({ code: "grpc-refused", status: "UNAUTHENTICATED", message: "é" });
  expect(await probing.reading("grpc", { ...guarded, headers: { Authorization: "Bearer t" } })).toMatchObject({ ok: true });
  const silent = await plain(() => {});
  expect(await probing.failure("grpc", { ...silent, timeoutMs: 300 })).toMatchObject({ code: "timed-out", phase: "firstByte" });
});
