import { createSecureServer, createServer, type IncomingHttpHeaders, type ServerHttp2Stream } from "node:http2";
import { afterAll, expect, test } from "vitest";
import { type Endpoint, listening, raw, secureWeb, web } from "../../test/endpoints.ts";
import { Probing } from "../../test/probing.ts";
import { makeAuthority, makeCertificate } from "../demo/certificates.ts";

const probing = new Probing();
afterAll(() => probing.close());
const usual = { from: Date.now() - 86_400_000, to: Date.now() + 86_400_000 * 90 };
const authority = makeAuthority({ name: "Authority of the tests", ...usual });
const certified = makeCertificate({ subject: "grpc", names: ["127.0.0.1"], ...usual }, authority);

type Deed = (stream: ServerHttp2Stream, asked: { readonly service: string; readonly headers: IncomingHttpHeaders }) => void;

const health = (deed: Deed): Promise<Endpoint> => {
  const server = createServer();
  server.on("stream", (stream, headers) => heard(stream, headers, deed));
  return listening(server);
};

function heard(stream: ServerHttp2Stream, headers: IncomingHttpHeaders, deed: Deed): void {
  const parts: Buffer[] = [];
  stream.on("data", (part: Buffer) => parts.push(part));
  stream.on("error", () => {});
  stream.on("end", () => {
    const message = Buffer.concat(parts).subarray(5);
    deed(stream, { service: message.subarray(2).toString(), headers });
  });
}

/** Answers as grpc-go does: head, one message, trailers. */
const says =
  (message: readonly number[], status = "0"): Deed =>
  (stream) => {
    stream.respond({ ":status": 200, "content-type": "application/grpc" }, { waitForTrailers: true });
    stream.on("wantTrailers", () => stream.sendTrailers({ "grpc-status": status }));
    stream.end(Buffer.from([0, 0, 0, 0, message.length, ...message]));
  };
/** A refusal has no message: its head is its end. */
const refuses =
  (status: string, message = ""): Deed =>
  (stream) =>
    stream.respond(
      { ":status": 200, "content-type": "application/grpc", "grpc-status": status, "grpc-message": message },
      { endStream: true },
    );
const serving = says([0x08, 1]);

const plain = (port: number, more: object = {}) => ({ host: "127.0.0.1", port, plaintext: true, ...more });
const failureOf = async (deed: Deed, more: object = {}) => probing.failure("grpc", plain(await probing.at(health(deed)), more));

test("a server that serves, its service by its name, the headers sent", async () => {
  const port = await probing.at(
    health((stream, { service, headers }) =>
      (service === "shop.Orders" && headers["x-who"] === "me" && headers[":path"] === "/grpc.health.v1.Health/Check"
        ? serving
        : refuses("5"))(stream, { service, headers }),
    ),
  );
  const asked = plain(port, { service: "shop.Orders", headers: { "X-Who": "me" } });
  const reading = await probing.reading("grpc", asked);
  expect(reading).toMatchObject({ ok: true, phases: { connect: expect.any(Number), firstByte: expect.any(Number) } });
  expect(await probing.failure("grpc", plain(port))).toMatchObject({ code: "grpc-refused", status: "NOT_FOUND" });
});

test("the same over TLS, by ALPN", async () => {
  const server = createSecureServer({ key: certified.key, cert: certified.certificate });
  server.on("stream", (stream, headers) => heard(stream, headers, serving));
  const secured = { host: "127.0.0.1", port: await probing.at(listening(server)), authorities: authority.certificate };
  expect(await probing.reading("grpc", secured)).toMatchObject({ ok: true, certificateExpires: expect.any(Number) });
  expect(await probing.failure("grpc", { ...secured, authorities: undefined })).toMatchObject({ code: "certificate-untrusted" });
  const old = await probing.at(secureWeb(certified));
  expect(await probing.failure("grpc", { ...secured, port: old })).toMatchObject({
    code: expect.stringMatching(/tls-failed|protocol-error/),
  });
});

test("a message is read by its fields, whatever else it holds", async () => {
  const more = says([0x12, 2, 0x61, 0x62, 0x08, 1]);
  expect(await probing.reading("grpc", plain(await probing.at(health(more))))).toMatchObject({ ok: true });
});

test("what a server says when it is not well", async () => {
  expect(await failureOf(says([0x08, 2]), { service: "shop.Orders" })).toEqual({
    code: "grpc-unhealthy",
    service: "shop.Orders",
    status: "NOT_SERVING",
  });
  expect(await failureOf(says([]))).toMatchObject({ code: "grpc-unhealthy", status: "UNKNOWN" });
  expect(await failureOf(says([0x08, 3]))).toMatchObject({ status: "SERVICE_UNKNOWN" });
  expect(await failureOf(refuses("12", "unknown service grpc.health.v1.Health"))).toEqual({
    code: "grpc-refused",
    status: "UNIMPLEMENTED",
    message: "unknown service grpc.health.v1.Health",
  });
  expect(await failureOf(refuses("16", "no%20token"))).toMatchObject({ status: "UNAUTHENTICATED", message: "no token" });
});

test("what answers is no server of gRPC", async () => {
  const page: Deed = (stream) => {
    stream.respond({ ":status": 200, "content-type": "text/html" });
    stream.end("<p>hello</p>");
  };
  expect(await failureOf(page)).toEqual({ code: "protocol-error", protocol: "grpc", detail: "content-type" });
  const down: Deed = (stream) => stream.respond({ ":status": 503 }, { endStream: true });
  expect(await failureOf(down)).toMatchObject({ code: "unexpected-status", status: 503 });
  expect(await failureOf(says([0x08]))).toMatchObject({ protocol: "grpc", detail: "HealthCheckResponse" });
  const old = await probing.at(web((_, reply) => reply.end("ok")));
  expect(await probing.failure("grpc", plain(old))).toMatchObject({ code: "protocol-error", protocol: "http2" });
});

test("a call that is cut, closed or left without an answer", async () => {
  expect(await failureOf((stream) => stream.session?.socket.destroy())).toMatchObject({
    code: expect.stringMatching(/reset|closed/),
  });
  expect(await failureOf((stream) => stream.close(8))).toMatchObject({ code: expect.stringMatching(/closed|protocol-error/) });
  expect(await failureOf(() => {}, { timeoutMs: 200 })).toMatchObject({ code: "timed-out", phase: "firstByte" });
  const mute = await probing.at(raw(() => {}));
  expect(await probing.failure("grpc", plain(mute, { timeoutMs: 200 }))).toMatchObject({ code: "timed-out" });
});

test("every failure of this kind was reached", () => expect(probing.unreached("grpc")).toEqual([]));
