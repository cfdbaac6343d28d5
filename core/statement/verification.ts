/** What a verification says: for each check what was found, and what of it keeps the bundle from being called verified. Design, section 5. */
import type { Words } from "../words/language.ts";

export type CheckResult = "passed" | "failed" | "not-established";

/** Where something stands, as far as that is known. Lines count from 1, everything else from 0. */
export type Place = {
  readonly file?: string;
  readonly line?: number;
  readonly byte?: number;
  readonly entry?: number;
  readonly vantage?: string;
  readonly block?: number;
};

export type Finding = {
  readonly place: Place;
  readonly words: Words;
};

/** Not wrong, and not shown. `needed`: without it the bundle is not verified. */
export type OpenFinding = Finding & { readonly needed: boolean };

export type Judgement = {
  readonly failed: readonly Finding[];
  readonly open: readonly OpenFinding[];
  /** What is established where nothing failed. */
  readonly said: Words;
};

export type CheckReport = {
  readonly check: string;
  readonly title: Words;
  readonly result: CheckResult;
  readonly said: Words;
  /** The first of them; `unlisted` says how many more there are. */
  readonly findings: readonly (Finding & { readonly result: Exclude<CheckResult, "passed"> })[];
  readonly unlisted: number;
};

export type Verification = {
  /** Nothing failed, and everything that must be established is. */
  readonly verified: boolean;
  readonly checks: readonly CheckReport[];
};

const mostFindings = 20;

/** The report of a check: failed where anything did, else not established where something is open. */
export function reportOf(check: string, title: Words, { failed, open, said }: Judgement): CheckReport {
  const findings = [
    ...failed.map(({ place, words }) => ({ result: "failed" as const, place, words })),
    ...open.map(({ place, words }) => ({ result: "not-established" as const, place, words })),
  ];
  const result = failed.length > 0 ? "failed" : open.length > 0 ? "not-established" : "passed";
  const listed = findings.slice(0, mostFindings).map((one) => ({ ...one, words: harmless(one.words) }));
  return { check, title, result, said: harmless(said), findings: listed, unlisted: findings.length - listed.length };
}

/** Sentences cite names from a bundle that may be anyone's: nothing in them may steer a terminal. */
function harmless({ en, fr }: Words): Words {
  const plain = (text: string) => text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "·");
  return { en: plain(en), fr: plain(fr) };
}

/** True where the check keeps the bundle from being called verified. */
export function prevents({ failed, open }: Judgement): boolean {
  return failed.length > 0 || open.some(({ needed }) => needed);
}

/** Words at a place. */
export function finding(place: Place, en: string, fr: string): Finding {
  return { place, words: { en, fr } };
}

/** A judgement: what failed, what is open, and what is said where nothing failed. */
export function judged(said: Words, failed: readonly Finding[], open: readonly OpenFinding[] = []): Judgement {
  return { failed, open, said };
}

/** Where what a check needs could not be read: another check says why. */
export function unread(place: Place, en: string, fr: string): Judgement {
  const words = { en: `not checked: ${en}`, fr: `non vérifié\u202f: ${fr}` };
  return { failed: [], open: [{ place, words, needed: true }], said: words };
}
