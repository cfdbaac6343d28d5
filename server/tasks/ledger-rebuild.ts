/** `garant ledger rebuild`: drops what is read from the facts, makes it again, and compares. */
import type { Language } from "../../core/words/language.ts";
import { BodiesMissing, type Rebuilt, rebuildState } from "../ledger/rebuild.ts";
import type { Garant } from "../open.ts";
import { faultText } from "./fault-words.ts";
import type { TaskResult } from "./task.ts";

type TenantRebuilt = { readonly tenant: string } & (Rebuilt | { readonly bodiesMissing: number });

/** Every tenant's state in turn; 1 where something was not as the facts say, though it is now. */
export async function rebuildTask({ store }: Garant, language: Language): Promise<TaskResult> {
  const rebuilt: TenantRebuilt[] = [];
  for (const { id } of await store.tenants()) rebuilt.push({ tenant: id, ...(await rebuiltOr(() => rebuildState(store, id))) });
  const sound = rebuilt.every((one) => "differences" in one && one.differences.length === 0);
  return { exitCode: sound ? 0 : 1, text: rebuilt.map((one) => rebuiltText(one, language)).join(""), json: { states: rebuilt } };
}

async function rebuiltOr(rebuild: () => Promise<Rebuilt>): Promise<Rebuilt | { bodiesMissing: number }> {
  try {
    return await rebuild();
  } catch (error) {
    if (error instanceof BodiesMissing) return { bodiesMissing: error.count };
    throw error;
  }
}

function rebuiltText(one: TenantRebuilt, language: Language): string {
  if ("bodiesMissing" in one)
    return `${one.tenant}\n  ${faultText({ code: "bodies-missing", count: one.bodiesMissing }, language)}\n`;
  const { tenant, facts, rows, differences } = one;
  const said = {
    en: `${tenant}: ${rows} rows made again from ${facts} facts, ${differences.length} differences`,
    fr: `${tenant} : ${rows} lignes refaites à partir de ${facts} faits, ${differences.length} différences`,
  };
  const lines = differences.map((difference) => `  ${faultText({ code: "state-differs", ...difference }, language)}`);
  return `${[said[language], ...lines].join("\n")}\n`;
}
