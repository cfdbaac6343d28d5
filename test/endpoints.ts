/** Small real servers on loopback that fail in every way that a probe must name. Each is closed by the handle that it returns. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer as createHttp, type RequestListener } from "node:http";
import { createServer as createHttps } from "node:https";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import type { Certified } from "../server/demo/certificates.ts";

export type Endpoint = { readonly port: number; readonly close: () => Promise<void> };

/** Listens on a free port; connections still open are cut at the end. */
export async function listening(server: Server, host = "127.0.0.1"): Promise<Endpoint> {
  const open = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    open.add(socket.on("error", () => {}));
    socket.once("close", () => open.delete(socket));
  });
  server.listen(0, host);
  await once(server, "listening");
  const close = async () => {
    for (const socket of open) socket.destroy();
    await new Promise((done) => server.close(done));
  };
  return { port: portOf(server), close };
}

/** Does with each connection of TCP what it is told to. */
export const raw = (deed: (socket: Socket) => void) => listening(createServer(deed));

/** Answers in HTTP. */
export const web = (answer: RequestListener, host?: string) => listening(createHttp(answer), host);

/** Answers in HTTPS, with the certificate given. */
export const secureWeb = (certified: Certified, answer: RequestListener = (_, reply) => reply.end("ok")) =>
  listening(createHttps({ key: certified.key, cert: certified.certificate }, answer));

/** A port where nothing listens. */
export async function refusedPort(): Promise<number> {
  const { port, close } = await raw(() => {});
  await close();
  return port;
}

/** A listening socket that never accepts: its process is stopped and its queue is full, so that the next connection stays without an answer. */
export async function blackhole(): Promise<Endpoint> {
  const program = `require("net").createServer().listen({port:0,host:"127.0.0.1",backlog:1},function(){console.log(this.address().port)})`;
  const child = spawn(process.execPath, ["-e", program], { stdio: ["ignore", "pipe", "inherit"] });
  const [printed] = await once(child.stdout, "data");
  const port = Number(String(printed));
  child.kill("SIGSTOP");
  const queued: Socket[] = [];
  const close = async () => {
    for (const socket of queued) socket.destroy();
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  for (let tries = 0; tries < 8; tries += 1) {
    const socket = connect({ port, host: "127.0.0.1" }).on("error", () => {});
    queued.push(socket);
    const connected = await Promise.race([once(socket, "connect").then(() => true), delay(150, false)]);
    if (!connected) return { port, close };
  }
  await close();
  throw new Error("the queue of the listening socket never filled");
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens on no port");
  return address.port;
}
