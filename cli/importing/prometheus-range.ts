/** Questions over a stretch of time to a Prometheus, or to what answers like one (Thanos): its HTTP API, version 1. */
import { setTimeout as delay } from "node:timers/promises";
import type { Instant, Milliseconds } from "../../core/time/instant.ts";

export type Series = {
  readonly labels: Readonly<Record<string, string>>;
  /** Seconds of the evaluation, and the value as Prometheus writes it. */
  readonly values: readonly (readonly [number, string])[];
};

export type RangeQuery = { readonly query: string; readonly from: Instant; readonly to: Instant; readonly stepMs: Milliseconds };

/** Why it gave no series. `too-many`: the server's limit of points or samples, a shorter range may do. `refused`: no other will. */
export class PrometheusFailed extends Error {
  readonly code: "too-many" | "not-a-selector" | "refused" | "unreached" | "not-understood";

  constructor(code: PrometheusFailed["code"], message: string) {
    super(message);
    this.code = code;
  }
}

export type Prometheus = {
  /** The value at each step: the last sample of up to five minutes before, so that what has just gone is repeated. */
  readonly evaluated: (range: RangeQuery) => Promise<Series[]>;
  /** The samples themselves, as they were taken; only of a plain selector, else `not-a-selector`. */
  readonly samples: (range: RangeQuery) => Promise<Series[]>;
};

const patienceMs = 120_000;
const furtherTries = 3;
const betweenTriesMs = 1_000;

/** A Prometheus at an address; a name and password in it, or a token, go into the header. Rejects with `PrometheusFailed`. */
export function prometheusAt(address: string, token: string | undefined): Prometheus {
  const url = new URL(address);
  const headers = authorization(url, token);
  url.username = "";
  url.password = "";
  const ask = (path: string) => asker(new URL(`${url.pathname.replace(/\/$/, "")}/api/v1/${path}`, url), headers);
  const [atOnce, atSteps] = [ask("query"), ask("query_range")];
  const seconds = (ms: number) => String(ms / 1000);
  return {
    evaluated: ({ query, from, to, stepMs }) => {
      const step = seconds(stepMs);
      // Newer servers repeat a sample no longer than that.
      return patiently(() => atSteps({ query, start: seconds(from), end: seconds(to), step, lookback_delta: `${step}s` }));
    },
    samples: ({ query, from, to }) => patiently(() => atOnce({ query: `${query}[${to - from + 1}ms]`, time: seconds(to) })),
  };
}

async function patiently(ask: () => Promise<Series[]>): Promise<Series[]> {
  for (let left = furtherTries; ; left--) {
    try {
      return await ask();
    } catch (error) {
      if (left === 0 || !(error instanceof PrometheusFailed) || error.code !== "unreached") throw error;
      await delay(betweenTriesMs);
    }
  }
}

function authorization({ username, password }: URL, token: string | undefined): Record<string, string> {
  if (token !== undefined) return { authorization: `Bearer ${token}` };
  if (username === "") return {};
  const named = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(named).toString("base64")}` };
}

type Asker = (said: Readonly<Record<string, string>>) => Promise<Series[]>;

function asker(endpoint: URL, headers: Record<string, string>): Asker {
  return async (said) => {
    let status: number;
    let text: string;
    try {
      const body = new URLSearchParams(said);
      const reply = await fetch(endpoint, { method: "POST", headers, body, signal: AbortSignal.timeout(patienceMs) });
      [status, text] = [reply.status, await reply.text()];
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
      throw new PrometheusFailed("unreached", cause);
    }
    if (status >= 500 && status !== 503) throw new PrometheusFailed("unreached", `HTTP ${status}`);
    return seriesIn(status, text);
  };
}

const overLimit = /maximum resolution|too many samples|timed out/i;
const notSelector = /parse error|ranges only allowed/i;

function codeOf(said: string): PrometheusFailed["code"] {
  if (overLimit.test(said)) return "too-many";
  return notSelector.test(said) ? "not-a-selector" : "refused";
}

/** The series of an answer. Throws `PrometheusFailed` for one that says it has none, or that is none. */
export function seriesIn(status: number, text: string): Series[] {
  const answer = parsed(text);
  if (isRecord(answer) && answer.status === "error") {
    const said = typeof answer.error === "string" ? answer.error : `HTTP ${status}`;
    throw new PrometheusFailed(codeOf(said), said);
  }
  const data = isRecord(answer) && answer.status === "success" && isRecord(answer.data) ? answer.data : undefined;
  if (status !== 200 || data?.resultType !== "matrix" || !Array.isArray(data.result))
    throw new PrometheusFailed("not-understood", `HTTP ${status}: ${text.slice(0, 200)}`);
  return data.result.map(seriesOf);
}

function seriesOf(item: unknown): Series {
  if (!isRecord(item) || !isRecord(item.metric) || !Array.isArray(item.values) || !item.values.every(isPoint))
    throw new PrometheusFailed("not-understood", JSON.stringify(item).slice(0, 200));
  const labels = Object.fromEntries(Object.entries(item.metric).map(([name, value]) => [name, String(value)]));
  return { labels, values: item.values };
}

function isPoint(value: unknown): value is [number, string] {
  return Array.isArray(value) && typeof value[0] === "number" && typeof value[1] === "string";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
