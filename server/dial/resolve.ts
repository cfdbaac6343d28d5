/** From a name to addresses, as the machine itself resolves (hosts file, search domains). */
import { type LookupAddress, lookup } from "node:dns";
import { isIP } from "node:net";
import { codeOf } from "./failure-of.ts";
import { lookUpsAtOnce } from "./look-up-threads.ts";
import { OwnTrouble, ProbeFailed, type Run } from "./run.ts";

export type Family = "any" | "4" | "6";

/**
 * Addresses in the order of the resolver; an address is its own answer.
 * Probes that ask for one name at the same moment share one look-up: the machine does few at a time. Nothing is kept. Where it does as
 * many as it can, the next one waits, and a probe that runs out of time for that has observed nothing.
 */
export async function resolve(run: Run, host: string, family: Family): Promise<readonly string[]> {
  run.enter("resolve");
  const literal = isIP(host);
  if (literal === 0) {
    const found = shared(host, family);
    if (found.waits) run.keptWaiting("look-ups");
    return run.step((done, fail) => void found.addresses.then(done, fail));
  }
  if (family === "any" || Number(family) === literal) return [host];
  throw new ProbeFailed({ code: "no-address", host, family });
}

/** `waits`: for its turn. */
type LookUp = { waits: boolean; readonly addresses: Promise<readonly string[]> };

const atOnce = lookUpsAtOnce();
const underWay = new Map<string, LookUp>();
const turns: (() => void)[] = [];
let running = 0;

function shared(host: string, family: Family): LookUp {
  const key = `${family} ${host}`;
  const known = underWay.get(key);
  if (known !== undefined) return known;
  const begun = (): Promise<readonly string[]> => {
    started.waits = false;
    return lookUp(host, family);
  };
  const over = (): void => {
    underWay.delete(key);
    const next = turns.shift();
    if (next === undefined) running -= 1;
    else next();
  };
  const started: LookUp = { waits: running >= atOnce, addresses: turn().then(begun).finally(over) };
  underWay.set(key, started);
  return started;
}

/** Resolves when there is room for one more; whose turn is over hands it on. */
async function turn(): Promise<void> {
  if (running >= atOnce) return await new Promise((go) => turns.push(go));
  running += 1;
}

function lookUp(host: string, family: Family): Promise<readonly string[]> {
  return new Promise((done, fail) => {
    lookup(host, { all: true, family: family === "any" ? 0 : Number(family), order: "verbatim" }, (error, found) =>
      error === null ? done(distinct(found)) : fail(lookUpFailure(error, host, family)),
    );
  });
}

function distinct(found: readonly LookupAddress[]): readonly string[] {
  return [...new Set(found.map(({ address }) => address))];
}

/** A name that exists with addresses of the other family only is told from one that does not exist where the resolver says so. */
function lookUpFailure(error: Error, host: string, family: Family): ProbeFailed | OwnTrouble {
  const code = codeOf(error);
  if (code === "ENOTFOUND") return new ProbeFailed({ code: "name-not-found", host });
  if (code === "ENODATA" || code === "EAI_NODATA" || code === "EAI_ADDRFAMILY")
    return new ProbeFailed(family === "any" ? { code: "name-not-found", host } : { code: "no-address", host, family });
  if (code === "EMFILE" || code === "ENOMEM" || code === "EAI_MEMORY") return new OwnTrouble(code);
  return new ProbeFailed({ code: "name-server-failed", host });
}
