/** `garant ledger verify`: reads everything again and names what is wrong. */
import type { Language } from "../../core/words/language.ts";
import { type Verified, verifyLedger } from "../ledger/verify.ts";
import type { Garant } from "../open.ts";
import { faultText } from "./fault-words.ts";
import type { TaskResult } from "./task.ts";

/** Every tenant's log in turn. */
export async function verifyTask({ store, ledger }: Garant, language: Language): Promise<TaskResult> {
  const verified: Verified[] = [];
  for (const { id } of await store.tenants()) {
    const log = ledger.log(id);
    if (log !== undefined) verified.push(await verifyLedger(store, log, { state: true }));
  }
  const sound = verified.every(({ faults }) => faults.length === 0);
  return {
    exitCode: sound ? 0 : 1,
    text: verified.map((one) => verifiedText(one, language)).join(""),
    json: { ledgers: verified },
  };
}

function verifiedText({ tenant, entries, erased, blocks, observations, faults }: Verified, language: Language): string {
  const counts = {
    en: `${tenant}: ${entries} entries (${erased} bodies erased), ${blocks} blocks, ${observations} observations`,
    fr: `${tenant} : ${entries} entrées (${erased} contenus effacés), ${blocks} blocs, ${observations} observations`,
  };
  const sound = { en: "everything holds", fr: "tout se vérifie" };
  const found = faults.length === 0 ? [`  ${sound[language]}`] : faults.map((fault) => `  ${faultText(fault, language)}`);
  return `${[counts[language], ...found].join("\n")}\n`;
}
