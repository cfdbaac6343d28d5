/**
 * The cables between network namespaces: each has two ends, which are devices of the kernel's (TUN), and this process carries what
 * comes out of one to the other: late, or not at all, as it is told on its standard input. It ends with that input, and the devices
 * with it. Its arguments are the file handles of the ends, near and far of each cable in turn; `cables.ts` starts it.
 */
import { read, writeSync } from "node:fs";
import { createInterface } from "node:readline";
import type { CableOrder, Way } from "./cables.ts";

const largestPacket = 65_535;
const handles = process.argv.slice(2).map(Number);
const whole: Way = { delayMs: 0, loss: 0 };
/** By the end at which a packet enters. */
const ways: Way[] = handles.map(() => whole);

/** Carries what enters at one end, packet by packet, for good. */
function carry(end: number): void {
  const packet = Buffer.allocUnsafe(largestPacket);
  read(handles[end] ?? -1, packet, 0, largestPacket, null, (error, length) => {
    if (error !== null) return;
    const { delayMs, loss } = ways[end] ?? whole;
    if (Math.random() >= loss) {
      const carried = Buffer.from(packet.subarray(0, length));
      if (delayMs === 0) arrive(end, carried);
      else setTimeout(() => arrive(end, carried), delayMs);
    }
    carry(end);
  });
}

/** A device that is down takes nothing: then the packet is lost, as on any cable. */
function arrive(end: number, packet: Buffer): void {
  try {
    writeSync(handles[end ^ 1] ?? -1, packet);
  } catch {}
}

/** Sound because only `cables.ts` writes here. */
function orderOf(line: string): CableOrder {
  return JSON.parse(line);
}

const orders = createInterface({ input: process.stdin });
orders.on("line", (line) => {
  const { cable, out, back } = orderOf(line);
  ways[2 * cable] = out;
  ways[2 * cable + 1] = back;
  process.stdout.write("done\n");
});
// Threads that wait for a packet would keep an orderly end waiting.
orders.on("close", () => process.kill(process.pid, "SIGKILL"));
for (const end of handles.keys()) carry(end);
process.stdout.write("ready\n");
