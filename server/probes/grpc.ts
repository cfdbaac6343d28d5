import { addressFamily, flag, requestHeaders } from "../../core/parameters/choices.ts";
import { milliseconds, portNumber } from "../../core/parameters/integers.ts";
import { hostname, optionalText } from "../../core/parameters/texts.ts";
import { connect, plainly } from "../dial/connect.ts";
import { callHealth, type HealthReply } from "../dial/grpc-health.ts";
import { servingStatus } from "../dial/health-message.ts";
import { nodeHttp2 } from "../dial/node-http.ts";
import { ProbeFailed } from "../dial/run.ts";
import { connectSecurely } from "../dial/secure.ts";
import { tlsAsked, tlsParameters } from "../dial/tls-parameters.ts";
import { defineProbe } from "./define-probe.ts";

/** Calls the health check of a server of gRPC, for the whole of it or for one service. */
export const grpc = defineProbe({
  kind: "grpc",
  title: { en: "gRPC health", fr: "Santé gRPC" },
  advice: {
    en: "For servers that offer grpc.health.v1, as most libraries do once its service is registered.",
    fr: "Pour les serveurs qui offrent grpc.health.v1, comme la plupart des bibliothèques une fois son service enregistré.",
  },
  parameters: {
    host: hostname(),
    port: portNumber(),
    service: optionalText({
      maxLength: 200,
      title: { en: "Service", fr: "Service" },
      advice: { en: "Left empty: the server as a whole.", fr: "Vide\u202f: le serveur dans son ensemble." },
    }),
    headers: requestHeaders(),
    plaintext: flag({ title: { en: "Without TLS", fr: "Sans TLS" } }),
    family: addressFamily(),
    ...tlsParameters,
    timeoutMs: milliseconds({ default: 5_000, max: 60_000 }),
  },
  examples: [
    { host: "orders.apps.ocp01.example", port: 443, service: "shop.Orders" },
    { host: "10.20.0.5", port: 50051, plaintext: true },
  ],
  prepare: ({ host, port, family, service = "", headers, plaintext, ...values }) => {
    // Now: the first call would count it as time of the endpoint.
    nodeHttp2();
    const tls = { ...tlsAsked(values, host), protocols: ["h2"] };
    const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    const named = host.includes(":") ? `[${host}]` : host;
    const call = { origin: `${plaintext ? "http" : "https"}://${named}:${port}`, service, headers: lower };
    return async (run) => {
      if (plaintext) return judge(await callHealth(run, await connect(run, { host, port, family }, plainly), call), service);
      const socket = await connectSecurely(run, { host, port, family }, tls);
      if (socket.alpnProtocol !== "h2") throw new ProbeFailed({ code: "protocol-error", protocol: "http2", detail: "ALPN" });
      judge(await callHealth(run, socket, call), service);
    };
  },
});

function judge({ httpStatus, contentType, grpcStatus, grpcMessage, body }: HealthReply, service: string): void {
  if (httpStatus !== 200) throw new ProbeFailed({ code: "unexpected-status", status: httpStatus, expected: "200" });
  if (!contentType.startsWith("application/grpc")) throw spokenWrongly("content-type");
  if (grpcStatus === null) throw spokenWrongly("grpc-status");
  if (grpcStatus !== "0")
    throw new ProbeFailed({ code: "grpc-refused", status: codes[Number(grpcStatus)] ?? "UNKNOWN", message: grpcMessage });
  const status = servingStatus(body);
  if (status === null) throw spokenWrongly("HealthCheckResponse");
  if (status !== "SERVING") throw new ProbeFailed({ code: "grpc-unhealthy", service, status });
}

const spokenWrongly = (detail: string) => new ProbeFailed({ code: "protocol-error", protocol: "grpc", detail });

/** By number (google.rpc.Code). */
const codes = [
  ...["OK", "CANCELLED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND", "ALREADY_EXISTS", "PERMISSION_DENIED"],
  ...["RESOURCE_EXHAUSTED", "FAILED_PRECONDITION", "ABORTED", "OUT_OF_RANGE", "UNIMPLEMENTED", "INTERNAL", "UNAVAILABLE"],
  ...["DATA_LOSS", "UNAUTHENTICATED"],
];
