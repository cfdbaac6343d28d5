/** One question to the API, and what becomes of it: the answer, or its refusal told and an exit code. */
import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { Connection } from "./connection.ts";
import type { ExitCode } from "./exit-code.ts";
import type { PlaceOf } from "./io.ts";
import { type Complaint, notUnderstood, refusedProblems, unreachedProblem } from "./refusal-words.ts";

export type Asked<Value> =
  | { readonly ok: true; readonly value: Value; readonly response: Response }
  | { readonly ok: false; readonly code: ExitCode };

/** The same, put together of several answers. */
export type Got<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly code: ExitCode };

/** What the typed client gives for a request. */
export type Answered<Data> = { readonly data?: Data; readonly error?: unknown; readonly response: Response };

type Outcome<Data> =
  | { readonly kind: "answered"; readonly data: Data; readonly response: Response }
  | { readonly kind: "refused"; readonly status: number; readonly complaint: Complaint }
  | { readonly kind: "unreached"; readonly reason: string; readonly maySent: boolean }
  | { readonly kind: "not-understood" };

/** Asks. A refusal is 2, a failure of the server or of the way to it 3, each told on standard error. */
export async function ask<Data>(
  garant: Connection,
  request: () => Promise<Answered<Data>>,
  placeOf?: PlaceOf,
): Promise<Asked<Data>> {
  return told(garant, await attempt(request), placeOf);
}

/** The same of what may not be there: then it is undefined. */
export function askIfThere<Data>(garant: Connection, request: () => Promise<Answered<Data>>): Promise<Asked<Data | undefined>> {
  return askUnless(garant, [404], request);
}

/** The same where one of these refusals is an answer too: undefined. */
export async function askUnless<Data>(
  garant: Connection,
  refusals: readonly number[],
  request: () => Promise<Answered<Data>>,
): Promise<Asked<Data | undefined>> {
  const outcome = await attempt(request);
  if (outcome.kind !== "refused" || !refusals.includes(outcome.status)) return told(garant, outcome);
  return { ok: true, value: undefined, response: new Response(null, { status: outcome.status }) };
}

const furtherTries = 2;
const betweenTriesMs = 500;

/**
 * Asks for an act, under one key however often it is sent: an act whose answer was lost on the way is asked for again and done once.
 * Where it stays unknown whether it was done, the key is told.
 */
export async function act<Data>(
  garant: Connection,
  givenKey: string | undefined,
  request: (header: { "idempotency-key": string }) => Promise<Answered<Data>>,
  placeOf?: PlaceOf,
): Promise<Asked<Data>> {
  const key = givenKey ?? randomUUID();
  let outcome = await attempt(() => request({ "idempotency-key": key }));
  for (let again = 0; again < furtherTries && isUncertain(outcome); again += 1) {
    await delay(betweenTriesMs);
    outcome = await attempt(() => request({ "idempotency-key": key }));
  }
  const asked = told(garant, outcome, placeOf);
  if (isUncertain(outcome)) garant.io.say(mayBeDone(key));
  return asked;
}

async function attempt<Data>(request: () => Promise<Answered<Data>>): Promise<Outcome<Data>> {
  try {
    const { data, error, response } = await request();
    if (!response.ok) return { kind: "refused", status: response.status, complaint: complaintOf(error) };
    return data === undefined ? { kind: "not-understood" } : { kind: "answered", data, response };
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: "not-understood" };
    return unreached(error);
  }
}

function isUncertain(outcome: Outcome<unknown>): boolean {
  if (outcome.kind === "unreached") return outcome.maySent;
  return outcome.kind === "refused" && ["not-acknowledged", "key-in-flight"].includes(outcome.complaint.code);
}

function told<Data>(garant: Connection, outcome: Outcome<Data>, placeOf: PlaceOf = () => ({})): Asked<Data> {
  const { io, server } = garant;
  switch (outcome.kind) {
    case "answered":
      return { ok: true, value: outcome.data, response: outcome.response };
    case "not-understood":
      io.badInput([notUnderstood(server)]);
      return { ok: false, code: 3 };
    case "unreached":
      io.badInput([unreachedProblem(server, outcome.reason)]);
      return { ok: false, code: 3 };
    case "refused":
      io.badInput(refusedProblems(outcome.complaint, outcome.status, garant.hasToken, placeOf));
      return { ok: false, code: outcome.status < 500 ? 2 : 3 };
  }
}

/** RFC 9457, or whatever stands between us and the server said instead. */
function complaintOf(error: unknown): Complaint {
  const { code, title, detail, errors } = isRecord(error) ? error : {};
  const fields = (Array.isArray(errors) ? errors : []).filter(isRecord);
  return {
    code: typeof code === "string" ? code : "refused",
    words: [title, detail].filter((part) => typeof part === "string").join(". "),
    fields: fields.map(({ path, message }) => ({ path: String(path), message: String(message) })),
  };
}

const neverSent = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

function unreached(error: unknown): Extract<Outcome<never>, { kind: "unreached" }> {
  const { cause } = error instanceof Error ? error : { cause: undefined };
  const code = isRecord(cause) && typeof cause.code === "string" ? cause.code : undefined;
  const reason = cause instanceof Error && cause.message !== "" ? cause.message : (code ?? String(error));
  return { kind: "unreached", reason, maySent: code === undefined || !neverSent.has(code) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function mayBeDone(key: string) {
  return {
    en: `It may have been recorded all the same: repeat the command with --idempotency-key ${key}, and it is recorded once.`,
    fr: `C’est peut-être enregistré malgré tout\u202f: répétez la commande avec --idempotency-key ${key}, elle ne sera enregistrée qu’une fois.`,
  };
}
