/** Targets that answer as little as HTTP allows: plain and over TLS, one for each path. What is told by its parent decides which are well. */
import { constants } from "node:crypto";
import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";
import { createServer as createSecureServer } from "node:tls";
import type { Certified } from "../../server/demo/certificates.ts";

/** `down`: answers 503. `silent`: takes the connection and says nothing, as a process that is stopped. */
export type TargetState = "well" | "down" | "silent";
export type ToTargets = { readonly certified: Certified } | { readonly targets: readonly number[]; readonly state: TargetState };
export type FromTargets = { readonly port: number; readonly securePort: number };

const noTicket = constants.SSL_OP_NO_TICKET;
const states = new Map<number, TargetState>();
const well = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";
const down = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno";

/** Requests of a probe come in one piece; whoever sends them in more waits. */
function answer(socket: Socket): void {
  socket.on("error", () => {});
  socket.setEncoding("latin1");
  socket.once("data", (head) => {
    const number = Number(/^[A-Z]+ \/(\d+)/.exec(String(head))?.[1] ?? -1);
    const state = states.get(number) ?? "well";
    if (state !== "silent") socket.end(state === "well" ? well : down, "latin1");
  });
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === "object" && address !== null ? address.port : 0;
}

process.on("message", (message: ToTargets) => {
  if ("certified" in message) listen(message.certified);
  else for (const target of message.targets) states.set(target, message.state);
});
process.on("disconnect", () => process.exit(0));

function listen({ certificate, key }: Certified): void {
  const plain = createServer({ noDelay: true }, answer);
  // No ticket: each connection makes the whole handshake.
  const secure = createSecureServer({ cert: certificate, key, ALPNProtocols: ["http/1.1"], secureOptions: noTicket }, answer);
  plain.listen(0, "127.0.0.1", 4_096, () =>
    secure.listen(0, "127.0.0.1", 4_096, () => {
      const ports: FromTargets = { port: portOf(plain.address()), securePort: portOf(secure.address()) };
      process.send?.(ports);
    }),
  );
}
