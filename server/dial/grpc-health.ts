/** The health check of gRPC (grpc.health.v1.Health/Check): one call of HTTP/2 on a connection that is already open and judged. */
import type { ClientHttp2Session, ClientHttp2Stream, IncomingHttpHeaders } from "node:http2";
import type { Socket } from "node:net";
import { failureOf } from "./failure-of.ts";
import { nodeHttp2 } from "./node-http.ts";
import { printable } from "./printable.ts";
import { ProbeFailed, type Run } from "./run.ts";

export type HealthCall = {
  readonly origin: string;
  /** Empty: the server as a whole. */
  readonly service: string;
  readonly headers: Readonly<Record<string, string>>;
};

export type HealthReply = {
  readonly httpStatus: number;
  readonly contentType: string;
  /** Null where the call ended without saying (gRPC over HTTP/2, "Responses"). */
  readonly grpcStatus: string | null;
  readonly grpcMessage: string;
  readonly body: Buffer;
};

const path = "/grpc.health.v1.Health/Check";
const mostOfBody = 65_536;

/** Sends the call and reads its answer whole, trailers included. */
export function callHealth(run: Run, socket: Socket, { origin, service, headers }: HealthCall): Promise<HealthReply> {
  run.enter("firstByte");
  return run.step((done, fail) => {
    const session = run.hold(nodeHttp2().connect(origin, { createConnection: () => socket }));
    const failed = (error: Error) => fail(inHttp2(error, run, socket));
    session.on("error", failed);
    socket.prependListener("error", failed);
    const call = session.request({
      ...headers,
      ":method": "POST",
      ":path": path,
      "content-type": "application/grpc",
      te: "trailers",
    });
    call.on("error", failed);
    readReply(run, call, done, fail);
    call.once("close", () => fail(new ProbeFailed({ code: "closed", phase: run.phase })));
    refuseSilentEnd(session, call);
    call.end(framed(healthRequest(service)));
  });
}

/** A session that the other side ends before it answers leaves the call without an event of its own. */
function refuseSilentEnd(session: ClientHttp2Session, call: ClientHttp2Stream): void {
  session.once("close", () => call.destroy());
}

function readReply(run: Run, call: ClientHttp2Stream, done: (reply: HealthReply) => void, fail: (error: Error) => void): void {
  let head: IncomingHttpHeaders = {};
  let trailers: IncomingHttpHeaders = {};
  const parts: Buffer[] = [];
  let size = 0;
  call.once("response", (headers) => {
    head = headers;
    run.enter("transfer");
  });
  call.once("trailers", (headers) => {
    trailers = headers;
  });
  call.on("data", (part: Buffer) => {
    size += part.length;
    parts.push(part);
    if (size > mostOfBody) fail(new ProbeFailed({ code: "body-too-large", limitBytes: mostOfBody }));
  });
  call.once("end", () => {
    if (head[":status"] === undefined) return;
    const said = (name: string) => trailers[name] ?? head[name];
    done({
      httpStatus: Number(head[":status"]),
      contentType: String(head["content-type"] ?? ""),
      grpcStatus: said("grpc-status") === undefined ? null : String(said("grpc-status")),
      grpcMessage: printable(unescaped(String(said("grpc-message") ?? "")), 100),
      body: Buffer.concat(parts),
    });
  });
}

function inHttp2(error: Error, run: Run, socket: Socket): Error {
  const failure = failureOf(error, { phase: run.phase, address: socket.remoteAddress ?? "", port: socket.remotePort ?? 0 });
  if (!(failure instanceof ProbeFailed) || failure.failure.code !== "protocol-error") return failure;
  return new ProbeFailed({ ...failure.failure, protocol: "http2" });
}

/** Bytes above ASCII are sent as percents. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** One message of gRPC: not compressed, its length, itself. */
function framed(message: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(message.length, 1);
  return Buffer.concat([head, message]);
}

/** `HealthCheckRequest { string service = 1; }` */
function healthRequest(service: string): Buffer {
  const name = Buffer.from(service, "utf8");
  return name.length === 0 ? name : Buffer.concat([Buffer.from([0x0a]), varint(name.length), name]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let left = value; ; left >>>= 7) {
    if (left < 0x80) return Buffer.from([...bytes, left]);
    bytes.push((left & 0x7f) | 0x80);
  }
}
