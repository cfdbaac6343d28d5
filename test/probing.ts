/** One probe tried as the form tries it, and what its kind must be seen to say. */
import type { ProbeFailure, ProtocolFailure } from "../core/watching/probe-failure.ts";
import { type Reading, tryProbe } from "../server/vantage/prepare-probe.ts";
import type { Endpoint } from "./endpoints.ts";

/** The kind of probe whose test reaches each failure: a code that none of them reaches does not compile, or fails. */
const reachedBy: Readonly<Record<ProtocolFailure["code"], string>> = {
  "dns-refused": "dns",
  "dns-no-record": "dns",
  "dns-unexpected-answer": "dns",
  "dns-not-authenticated": "dns",
  "credentials-refused": "container-registry",
  "challenge-unusable": "container-registry",
  "no-token": "container-registry",
  "checks-failing": "kubernetes",
  "check-unknown": "kubernetes",
  "not-healthy": "openshift-console",
  "router-answered": "openshift-console",
  "grpc-unhealthy": "grpc",
  "grpc-refused": "grpc",
};

export class Probing {
  readonly #open: Endpoint[] = [];
  readonly #reached = new Set<string>();

  /** The port of a server that is closed with the test. */
  async at(endpoint: Promise<Endpoint>): Promise<number> {
    const started = await endpoint;
    this.#open.push(started);
    return started.port;
  }

  async reading(kind: string, parameters: object): Promise<Reading> {
    const tried = await tryProbe(kind, { timeoutMs: 2_000, ...parameters });
    if (!tried.ok || !("reading" in tried.value)) throw new Error(JSON.stringify(tried));
    return tried.value.reading;
  }

  async failure(kind: string, parameters: object): Promise<ProbeFailure> {
    const { failure } = await this.reading(kind, parameters);
    if (failure === undefined) throw new Error("the probe found nothing wrong");
    this.#reached.add(failure.code);
    return failure;
  }

  /** Failures that a kind must be seen to say, and was not. */
  unreached(kind: string): string[] {
    const wanted = Object.entries(reachedBy).flatMap(([code, by]) => (by === kind ? [code] : []));
    return wanted.filter((code) => !this.#reached.has(code));
  }

  async close(): Promise<void> {
    await Promise.all(this.#open.map(({ close }) => close()));
  }
}
