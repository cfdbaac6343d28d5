/** What was acknowledged is in the log: the entry of each receipt stands at its place. Design, section 5. */

import { entryText } from "../../ledger/entry.ts";
import { verifyReceipt } from "../../ledger/receipt.ts";
import { counted } from "../../words/counted.ts";
import type { Evidence } from "../evidence.ts";
import { type GivenReceipt, receiptsOf } from "../reading/anchors.ts";
import { type Finding, finding, judged, type OpenFinding } from "../verification.ts";
import { defineCheck } from "./define-check.ts";

export const receipts = defineCheck({
  id: "receipts",
  order: 6,
  title: { en: "Receipts", fr: "Accusés de réception" },
  judge: (evidence) => {
    const given = receiptsOf(evidence);
    const words = counted(given.length, {
      en: ["acknowledged act is in the log", "acknowledged acts are in the log"],
      fr: ["acte accusé est au journal", "actes accusés sont au journal"],
    });
    const failed = given.flatMap((one) => [...proofFaults(one, evidence), ...placeFaults(one, evidence)]);
    return judged(
      words,
      failed,
      given.flatMap((one) => beyond(one, evidence)),
    );
  },
});

/** The receipt proves itself under the key in force at its checkpoint. */
function proofFaults({ name, receipt }: GivenReceipt, { keys, tools, outside }: Evidence): Finding[] {
  if (receipt === undefined) return [finding({}, `${name} is no receipt`, `${name} n’est pas un accusé de réception`)];
  if (outside.keys.length === 0) return [];
  const verified = verifyReceipt(
    receipt,
    keys.keys.map(({ key }) => key),
    tools,
  );
  if (verified.ok) return [];
  return verified.errors.map(({ code }) =>
    finding({}, `${name} does not prove itself (${code})`, `${name} ne se prouve pas (${code})`),
  );
}

function placeFaults({ name, receipt }: GivenReceipt, { log }: Evidence): Finding[] {
  if (receipt === undefined || receipt.index >= log.size) return [];
  const { entry, index } = receipt;
  const stands = log.entries[index];
  if (stands !== undefined && entryText(stands) === entryText(entry)) return [];
  const [en, fr] = [
    `${name}: ${entry.kind} ${entry.subject} was acknowledged as entry ${index}, and is not there`,
    `${name}\u202f: ${entry.kind} ${entry.subject} a été accusé comme entrée ${index}, et n’y est pas`,
  ];
  return [finding({ entry: index }, en, fr)];
}

function beyond({ name, receipt }: GivenReceipt, { log }: Evidence): OpenFinding[] {
  if (receipt === undefined || receipt.index < log.size) return [];
  const [en, fr] = [
    `${name} is of entry ${receipt.index}, the bundle ends at ${log.size}: ask for a later bundle`,
    `${name} est de l’entrée ${receipt.index}, le dossier s’arrête à ${log.size}\u202f: demandez un dossier plus récent`,
  ];
  return [{ ...finding({ entry: receipt.index }, en, fr), needed: true }];
}
