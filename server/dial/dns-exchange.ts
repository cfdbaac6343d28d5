/** One question put to a name server: over UDP, asked again where a datagram may be lost, over TCP where the answer is too long. */
import { createSocket, type Socket as UdpSocket } from "node:dgram";
import { isIP } from "node:net";
import { connect, plainly } from "./connect.ts";
import { type DnsQuestion, type DnsReply, dnsQuery, dnsReply } from "./dns-message.ts";
import { failureOf } from "./failure-of.ts";
import { resolve } from "./resolve.ts";
import { OwnTrouble, ProbeFailed, type Run } from "./run.ts";

export type NameServer = { readonly host: string; readonly port: number };
export type Transport = "udp" | "tcp";

/** The server's answer, whatever it says; no answer, or none that can be read, is a failure. */
async function askNameServer(
  run: Run,
  server: NameServer,
  question: DnsQuestion,
  transport: Transport,
  patienceMs: number | null = null,
): Promise<DnsReply> {
  if (transport === "tcp") return overTcp(run, server, question, patienceMs);
  const reply = await overUdp(run, server, question, patienceMs);
  return reply.truncated ? overTcp(run, server, question, patienceMs) : reply;
}

export type ServedReply = { readonly reply: DnsReply; readonly server: NameServer };

/** Asks each server in its turn until one answers, as the machine itself does; a silent one leaves time for the next. The failure is the last one's. */
export async function askInTurn(
  run: Run,
  servers: readonly NameServer[],
  question: DnsQuestion,
  transport: Transport,
): Promise<ServedReply> {
  for (const [index, server] of servers.entries()) {
    const last = index === servers.length - 1;
    try {
      const patienceMs = last ? null : run.leftMs / (servers.length - index);
      return { reply: await askNameServer(run, server, question, transport, patienceMs), server };
    } catch (error) {
      if (last || run.leftMs === 0) throw error;
    }
  }
  throw new OwnTrouble("no-name-server");
}

const malformed = () => new ProbeFailed({ code: "protocol-error", protocol: "dns", detail: "malformed" });
/** A datagram is sent again after so much of what is left of the time. */
const patience = 1 / 4;

function impatient(run: Run, patienceMs: number | null, fail: (error: Error) => void): void {
  if (patienceMs === null) return;
  const afterMs = Math.round(patienceMs);
  const timer = setTimeout(() => fail(new ProbeFailed({ code: "timed-out", phase: "firstByte", afterMs })), patienceMs);
  run.hold({ destroy: () => clearTimeout(timer) });
}

async function overUdp(
  run: Run,
  { host, port }: NameServer,
  question: DnsQuestion,
  patienceMs: number | null,
): Promise<DnsReply> {
  const [address = host] = await resolve(run, host, "any");
  run.enter("firstByte");
  const query = dnsQuery(question);
  return run.step((done, fail) => {
    impatient(run, patienceMs, fail);
    const socket = createSocket(isIP(address) === 6 ? "udp6" : "udp4");
    run.hold({ destroy: () => closed(socket) });
    socket.on("error", (error) => fail(failureOf(error, { phase: "firstByte", address, port })));
    socket.on("message", (bytes) => {
      const reply = dnsReply(bytes, query, question);
      if (reply === "malformed") fail(malformed());
      else if (reply !== "other") done(reply);
    });
    // Connected: the machine hands on only what this server sends, and says where nothing listens.
    socket.connect(port, address, () => {
      socket.send(query.bytes);
      const again = setInterval(() => socket.send(query.bytes), Math.max(50, (patienceMs ?? run.leftMs) * patience));
      run.hold({ destroy: () => clearInterval(again) });
    });
  });
}

function closed(socket: UdpSocket): void {
  socket.removeAllListeners("error");
  socket.on("error", () => {});
  try {
    socket.close();
  } catch {
    // It closed by itself: there is nothing left to close.
  }
}

async function overTcp(
  run: Run,
  { host, port }: NameServer,
  question: DnsQuestion,
  patienceMs: number | null,
): Promise<DnsReply> {
  const socket = await connect(run, { host, port, family: "any" }, plainly);
  run.enter("firstByte");
  const query = dnsQuery(question);
  return run.step((done, fail) => {
    impatient(run, patienceMs, fail);
    let heard = Buffer.alloc(0);
    socket.on("data", (part: Buffer) => {
      heard = Buffer.concat([heard, part]);
      if (heard.length < 2 || heard.length < heard.readUInt16BE(0) + 2) return;
      const reply = dnsReply(heard.subarray(2, heard.readUInt16BE(0) + 2), query, question);
      if (reply === "malformed" || reply === "other") fail(malformed());
      else done(reply);
    });
    socket.once("end", () => fail(new ProbeFailed({ code: "closed", phase: "firstByte" })));
    socket.prependListener("error", (error) => fail(failureOf(error, { phase: "firstByte", address: host, port })));
    const length = Buffer.alloc(2);
    length.writeUInt16BE(query.bytes.length);
    socket.write(Buffer.concat([length, query.bytes]));
  });
}
