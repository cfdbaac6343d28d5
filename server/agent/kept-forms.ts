/** The forms of what an agent keeps in its folder, and what is said of a file that is not of its form: damaged, and by which name. */
import { Foreseen } from "../foreseen.ts";
import type { LastBlock } from "../store/blocks.ts";
import type { Missed, Observed } from "../vantage/messages.ts";
import type { DeliveredBlock } from "../watch/read-delivered.ts";

/** Whom it reports to, since its enrolment. */
export type Enrolment = {
  readonly origin: string;
  readonly tenant: string;
  readonly vantage: string;
  readonly title: string;
  /** Hexadecimal: signs its configuration. */
  readonly serverKey: string;
};

/** One line of the journal: `aside` says how far the clock was off where that was too far; null where it is not known yet. */
export type OpenObservation = Observed & { readonly aside?: number | null };

export type QueuedBlock = DeliveredBlock & { readonly platform: string };

export type KeptForm<Value> = (value: unknown) => value is Value;
export type KeptChains = Readonly<Record<string, Omit<LastBlock, "digest"> & { readonly digest: string }>>;
export type SignedText = { readonly text: string; readonly signature: string };

/** The value of a file's text; undefined where it is no JSON, or not of that form. */
export function ofForm<Value>(text: string, isOfForm: KeptForm<Value>): Value | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isOfForm(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What stops an agent: it cannot go on without what that file said, and does not guess it. */
export function damaged(path: string): Foreseen {
  return new Foreseen("agent-folder-damaged", {
    en: `${path} is damaged: this agent did not write it so. It observes nothing until the file is as it was, or the agent is enrolled anew in another folder.`,
    fr: `${path} est endommagé\u202f: cet agent ne l’a pas écrit ainsi. Il n’observe rien tant que le fichier n’est pas rétabli, ou l’agent inscrit de nouveau dans un autre dossier.`,
  });
}

export function isEnrolment(value: unknown): value is Enrolment {
  return hasTexts(value, "origin", "tenant", "vantage", "title", "serverKey") && URL.canParse(value.origin);
}

export function isSignedText(value: unknown): value is SignedText {
  return hasTexts(value, "text", "signature");
}

export function isQueuedBlock(value: unknown): value is QueuedBlock {
  if (!hasTexts(value, "platform", "body", "detail", "signature")) return false;
  return "number" in value && isCount(value.number) && "series" in value && Array.isArray(value.series);
}

export function areChains(value: unknown): value is KeptChains {
  if (!isRecord(value) || Array.isArray(value)) return false;
  return Object.values(value).every((last) => hasTexts(last, "digest") && "number" in last && isCount(last.number));
}

export function areMissed(value: unknown): value is Missed[] {
  const isOne = (one: unknown) => hasTexts(one, "probe", "series", "reason") && "due" in one && isCount(one.due);
  return Array.isArray(value) && value.every(isOne);
}

export function isOpenObservation(value: unknown): value is OpenObservation {
  if (!hasTexts(value, "probe", "series")) return false;
  return (
    "at" in value && isCount(value.at) && "due" in value && isCount(value.due) && "ok" in value && typeof value.ok === "boolean"
  );
}

function hasTexts<const Name extends string>(value: unknown, ...names: Name[]): value is Record<Name, string> {
  return isRecord(value) && names.every((name) => typeof value[name] === "string");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
