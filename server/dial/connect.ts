/** Opens a connection of TCP: each address in turn, within the time of the run. */
import { connect as netConnect, type Socket } from "node:net";
import { failureOf } from "./failure-of.ts";
import { type Family, resolve } from "./resolve.ts";
import { ProbeFailed, type Run } from "./run.ts";

export type Target = {
  readonly host: string;
  readonly port: number;
  readonly family: Family;
  /** Refuses an address that a redirect must not lead to. */
  readonly mayDial?: (address: string) => boolean;
};

/** Makes the socket and starts its connection; a socket of TLS connects by itself. */
export type Opening<Kind extends Socket> = (at: { readonly host: string; readonly port: number }) => Kind;

/** A connection of TCP and nothing more. */
export const plainly: Opening<Socket> = ({ host, port }) => netConnect({ host, port, noDelay: true });

/** The first connection that opens. The failure is that of the last address tried. */
export async function connect<Kind extends Socket>(run: Run, target: Target, opening: Opening<Kind>): Promise<Kind> {
  const addresses = permitted(await resolve(run, target.host, target.family), target);
  run.enter("connect");
  for (const [index, host] of addresses.entries()) {
    const last = index === addresses.length - 1;
    try {
      return await opened(run, opening, { host, port: target.port }, last ? null : run.leftMs / (addresses.length - index));
    } catch (error) {
      if (last || run.leftMs === 0) throw error;
    }
  }
  throw new ProbeFailed({ code: "name-not-found", host: target.host });
}

function permitted(addresses: readonly string[], { mayDial, host }: Target): readonly string[] {
  if (mayDial === undefined || addresses.every((address) => mayDial(address))) return addresses;
  throw new ProbeFailed({ code: "redirect-forbidden", reason: "address", to: host });
}

/** @param patienceMs for this address, so that a silent one leaves time for the next; null: until the run is over */
function opened<Kind extends Socket>(
  run: Run,
  opening: Opening<Kind>,
  at: { readonly host: string; readonly port: number },
  patienceMs: number | null,
): Promise<Kind> {
  return run.step((done, fail) => {
    const socket = run.hold(opening(at));
    const patience = patienceMs === null ? undefined : setTimeout(() => fail(silence(patienceMs)), patienceMs);
    socket.once("connect", () => {
      clearTimeout(patience);
      done(socket);
    });
    socket.on("error", (error) => {
      clearTimeout(patience);
      fail(failureOf(error, { phase: "connect", address: at.host, port: at.port }));
    });
  });
}

function silence(afterMs: number): ProbeFailed {
  return new ProbeFailed({ code: "timed-out", phase: "connect", afterMs: Math.round(afterMs) });
}
