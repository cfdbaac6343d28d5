/** The one place that speaks to the API: everything that the console knows and does goes through here. */
import { apiClient } from "../../api/client/client.ts";
import type { Changed } from "../../api/types.ts";
import { spokenLanguage } from "../words/words.ts";
import { takenEarly } from "./early.ts";

const base = "/api/v1";
const rememberedClient = "garant.client";

/** What the API refused (RFC 9457), or that it could not be reached: then the status is 0. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  /** Who changed it meanwhile, where that is why. */
  readonly changed: Changed | null;

  constructor(status: number, problem: Problem) {
    super(problem.detail ?? problem.title ?? "");
    this.status = status;
    this.code = problem.code ?? (status === 0 ? "unreachable" : "unexpected");
    this.title = problem.title ?? "";
    this.errors = problem.errors ?? [];
    this.changed = problem.changed ?? null;
  }
}

type Problem = { title?: string; detail?: string; code?: string; errors?: Refused["errors"]; changed?: Changed };
/** Whether what failed is asked for again: what was refused is refused again, what failed may be better in a moment. */
export const againAfter =
  (most: number) =>
  (failures: number, error: Error): boolean =>
    failures < most && !(error instanceof Refused && error.status >= 400 && error.status < 500);

export type Query = Readonly<Record<string, string | number | null | undefined>>;

/** The client whose books a provider reads; null where the account has only one. */
export const chosenClient = (): string | null => localStorage.getItem(rememberedClient);
export const chooseClient = (id: string): void => localStorage.setItem(rememberedClient, id);

/** The address of something to download or follow, for a link. */
export function addressOf(path: string, query: Query = {}): string {
  const told = Object.entries({ ...query, client: chosenClient() }).filter(([, value]) => value !== null && value !== undefined);
  const search = new URLSearchParams(told.map(([name, value]) => [name, String(value)])).toString();
  return `${base}${path}${search ? `?${search}` : ""}`;
}

/** The API by its generated types; who reads, and in which language, goes with each request. */
export const api = apiClient({ server: "", headers: {}, fetch: (request) => sent(inReadersName(request)) });

const sent = async (request: Request): Promise<Response> => (await takenEarly(request)) ?? fetch(request);

function inReadersName(request: Request): Request {
  const named = new Headers(request.headers);
  for (const [name, value] of Object.entries(headers())) if (!named.has(name)) named.set(name, value);
  return new Request(request, { headers: named });
}

type Answered<Answer> = Promise<{ readonly data?: Answer; readonly error?: unknown; readonly response: Response }>;

/** What was answered, or why not, thrown. */
export async function answered<Answer>(call: Answered<Answer>): Promise<Answer> {
  const { data, error, response } = await call.catch(unreachable);
  if (!response.ok || data === undefined) throw new Refused(response.status, isProblem(error) ? error : {});
  return data;
}

/** What was read, with its version: a change of it is sent under that version, so that nobody else's is overwritten. */
export type Versioned<Answer> = { readonly value: Answer; readonly version: string };

/** The same as `answered`, with the version of what was answered. */
export async function answeredVersion<Answer>(call: Answered<Answer>): Promise<Versioned<Answer>> {
  const { response } = await call.catch(unreachable);
  return { value: await answered(call), version: response.headers.get("etag") ?? "*" };
}

/** The headers of a change of what was read in that version. */
export const ofVersion = (version: string, key: string) => ({ header: { "idempotency-key": key, "if-match": version } });

/** The headers of what must be new. */
export const asNew = (key: string) => ({ header: { "idempotency-key": key, "if-none-match": "*" as const } });

/** The key of a write: every attempt at one act carries the same. */
export const under = (key: string) => ({ header: { "idempotency-key": key } });

function isProblem(error: unknown): error is Problem {
  return typeof error === "object" && error !== null;
}

function unreachable(cause: unknown): never {
  if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
  throw new Refused(0, {});
}

/** Speaks to the sign-in service, which is beside the API. */
export async function signInService<Answer>(method: "GET" | "POST", path: string, body?: unknown): Promise<Answer> {
  const response = await ask(`/api/auth${path}`, {
    method,
    headers: { ...headers(), "content-type": "application/json" },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const text = await response.text();
  const answer: Answer = text === "" ? null : JSON.parse(text);
  return answer;
}

function headers(): Record<string, string> {
  const client = chosenClient();
  return { accept: "application/json", "accept-language": spokenLanguage(), ...(client ? { "garant-client": client } : {}) };
}

async function ask(address: string, options: RequestInit): Promise<Response> {
  const response = await fetch(address, { credentials: "same-origin", ...options }).catch(unreachable);
  if (!response.ok) throw new Refused(response.status, await problemIn(response));
  return response;
}

async function problemIn(response: Response): Promise<Problem> {
  const problem: Problem & { message?: string } = await response.json().catch(() => ({}));
  return problem.detail === undefined && problem.message !== undefined ? { ...problem, detail: problem.message } : problem;
}
