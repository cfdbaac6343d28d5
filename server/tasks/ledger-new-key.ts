/** `garant ledger new-key`: each log of the folder signs with a new key from now on, and says so under both. Design, section 5. */
import { formatVerifierKey, type VerifierKey } from "../../core/ledger/verifier-key.ts";
import type { Language } from "../../core/words/language.ts";
import type { LogFaultCode } from "../ledger/act.ts";
import type { Log } from "../ledger/log.ts";
import type { Garant } from "../open.ts";
import type { TaskResult } from "./task.ts";

type Replaced = { readonly tenant: string; readonly entry: number; readonly from: string; readonly to: string };
type Refused = { readonly tenant: string; readonly refused: LogFaultCode };

/** Who holds the data folder is its operator. */
const actor = "local-operator";

/** Every log in turn; 1 where one takes nothing and so keeps its key. */
export async function newKeyTask({ store, ledger }: Garant, language: Language): Promise<TaskResult> {
  const done: (Replaced | Refused)[] = [];
  for (const { id } of await store.tenants()) {
    const log = ledger.log(id);
    if (log !== undefined) done.push(await replaced(log));
  }
  return {
    exitCode: done.some((one) => "refused" in one) ? 1 : 0,
    text: done.map((one) => textOf(one, language)).join(""),
    json: { keys: done },
  };
}

async function replaced(log: Log): Promise<Replaced | Refused> {
  if (log.fault !== undefined) return { tenant: log.tenant, refused: log.fault.code };
  const from = textOfKey(log.key());
  const { facts } = await log.replaceKey(actor);
  return { tenant: log.tenant, entry: facts[0]?.entry.seq ?? 0, from, to: textOfKey(log.key()) };
}

function textOfKey(key: VerifierKey | undefined): string {
  return key === undefined ? "" : formatVerifierKey(key);
}

function textOf(one: Replaced | Refused, language: Language): string {
  const text = "refused" in one ? refusedText(one) : replacedText(one);
  return `${text[language]}\n`;
}

function replacedText({ tenant, entry, from, to }: Replaced) {
  return {
    en: `${tenant}: the key was replaced by entry ${entry}\n  until then ${from}\n  from now on ${to}`,
    fr: `${tenant}\u202f: la clé a été remplacée par l’entrée ${entry}\n  jusque-là ${from}\n  désormais ${to}`,
  };
}

function refusedText({ tenant, refused }: Refused) {
  return {
    en: `${tenant}: the log takes nothing (${refused}), and keeps its key`,
    fr: `${tenant}\u202f: le journal n’accepte rien (${refused}), et garde sa clé`,
  };
}
