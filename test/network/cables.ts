/**
 * Cables between this machine and network namespaces, which can be slow, lossy in either direction, or cut without a word: TCP at both
 * ends is the kernel's own and learns of it as it would on a real line. The kernels of small machines often lack `netem`; TUN they have.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** What happens to what goes one way: all of it is as much later, each packet is lost with the same chance (0 to 1). */
export type Way = { readonly delayMs: number; readonly loss: number };
/** `out`: from this machine to the namespace; `back`: from there. */
export type CableOrder = { readonly cable: number; readonly out: Way; readonly back: Way };

export type Cables = {
  /** Names of the devices, near and far of each cable in turn. */
  readonly devices: readonly (readonly [near: string, far: string])[];
  /** Resolves when it is so. */
  readonly set: (order: CableOrder) => Promise<void>;
  readonly close: () => Promise<void>;
};

const program = fileURLToPath(new URL("cable-process.ts", import.meta.url));

/**
 * Opens a device for each name and becomes the command, which is given their file handles. Node has no ioctl; Perl is on every Debian.
 * TUNSETIFF with IFF_TUN | IFF_NO_PI, `struct ifreq` of 40 bytes.
 */
const opening = `
  my $count = shift; my @names = splice(@ARGV, 0, $count); my @handles; $^F = 255;
  for my $name (@names) {
    open(my $device, "+<", "/dev/net/tun") or die "/dev/net/tun: $!\\n";
    ioctl($device, 0x400454ca, pack("a16 s x22", $name, 0x1001)) or die "$name: $!\\n";
    push @handles, $device;
  }
  exec @ARGV, map { fileno($_) } @handles;`;

/** Opens so many, whole and with their ends down. Rejects with the reason where that may not be. */
export async function openCables(count: number, prefix: string): Promise<Cables> {
  const devices = Array.from({ length: count }, (_, place) => [`${prefix}${place}n`, `${prefix}${place}f`] as const);
  const names = devices.flat();
  const words = ["-e", opening, String(names.length), ...names, process.execPath, program];
  // A thread waits at each end.
  const env = { ...process.env, UV_THREADPOOL_SIZE: String(names.length + 2) };
  const child = spawn("perl", words, { env, stdio: ["pipe", "pipe", "pipe"] });
  const said = await firstLine(child);
  if (said !== "ready") throw new Error(said);
  const answers = createInterface({ input: child.stdout });
  let turn: Promise<unknown> = Promise.resolve();
  return {
    devices,
    set: async (order) => {
      turn = turn.then(() => {
        const answered = once(answers, "line");
        child.stdin.write(`${JSON.stringify(order)}\n`);
        return answered;
      });
      await turn;
    },
    close: async () => {
      const gone = once(child, "exit");
      child.stdin.end();
      await gone;
    },
  };
}

/** The first line that a process says, or what it said instead when it ended. */
export function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let [out, err] = ["", ""];
    const hear = (chunk: Buffer): void => {
      out += chunk.toString();
      if (out.includes("\n")) {
        child.stdout?.off("data", hear);
        resolve(out.slice(0, out.indexOf("\n")));
      }
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.once("error", (error) => resolve(String(error)));
    child.once("close", () => resolve(err.trim() || "it ended and said nothing"));
  });
}
