/** A name server for places elsewhere, which can be slow. */
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { decode, encode } from "dns-packet";

export type SlowNames = {
  /** How long the answer for a name takes, in milliseconds; at once, where nothing is said. */
  readonly slow: Map<string, number>;
  readonly close: () => Promise<void>;
};

/** Answers on port 53 of each of the addresses: every name has the one address given. */
export async function slowNames(addresses: readonly string[], answer: string): Promise<SlowNames> {
  const slow = new Map<string, number>();
  const sockets = addresses.map((address) => {
    const socket = createSocket("udp4");
    socket.on("error", () => {});
    socket.on("message", (query, from) => {
      const { id = 0, questions = [] } = decode(query);
      const [{ name, type } = { name: "", type: "A" }] = questions;
      const answers = type === "A" ? [{ type: "A" as const, name, ttl: 0, data: answer }] : [];
      const packet = encode({ type: "response", id, questions, answers });
      setTimeout(() => socket.send(packet, from.port, from.address, () => {}), slow.get(name) ?? 0).unref();
    });
    socket.bind(53, address);
    return socket;
  });
  await Promise.all(sockets.map((socket) => once(socket, "listening")));
  return {
    slow,
    close: async () => {
      await Promise.all(sockets.map((socket) => new Promise<void>((done) => socket.close(() => done()))));
    },
  };
}
