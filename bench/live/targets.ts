/** A process of many targets, and how each of them is. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { type Certified, makeAuthority, makeCertificate } from "../../server/demo/certificates.ts";
import type { FromTargets, TargetState, ToTargets } from "./targets-process.ts";

export type Targets = {
  /** Address of a target by its number, plain or over TLS. */
  readonly url: (target: number, secure?: boolean) => string;
  /** Certificate of the authority of those over TLS. */
  readonly authority: string;
  readonly pid: number;
  readonly set: (targets: readonly number[], state: TargetState) => void;
  readonly end: () => Promise<void>;
};

const program = fileURLToPath(new URL("targets-process.ts", import.meta.url));
const dayMs = 86_400_000;

export async function startTargets(): Promise<Targets> {
  const validity = { from: Date.now() - dayMs, to: Date.now() + 365 * dayMs };
  const authority = makeAuthority({ name: "bench", ...validity });
  const certified: Certified = makeCertificate({ subject: "targets", names: ["127.0.0.1"], ...validity }, authority);
  const child = fork(program, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const say = (message: ToTargets) => child.send(message);
  say({ certified });
  const [{ port, securePort }] = await listened(once(child, "message"));
  return {
    url: (target, secure = false) =>
      secure ? `https://127.0.0.1:${securePort}/${target}` : `http://127.0.0.1:${port}/${target}`,
    authority: authority.certificate,
    pid: child.pid ?? 0,
    set: (targets, state) => say({ targets, state }),
    end: async () => {
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
  };
}

/** Sound because its process says nothing else. */
async function listened(message: Promise<unknown[]>): Promise<FromTargets[]> {
  return (await message) as FromTargets[];
}
