/** Each block says observations, one vantage after the other in time: none told twice. Ledger, invariants 22, 23 and 26. */
import { counted } from "../../words/counted.ts";
import type { BlockRead, Told } from "../reading/read-blocks.ts";
import { type Finding, finding, judged } from "../verification.ts";
import { defineCheck } from "./define-check.ts";

const file = "blocks.bin";

export const blocks = defineCheck({
  id: "blocks",
  order: 12,
  title: { en: "Blocks of observations", fr: "Blocs d’observations" },
  judge: ({ blocks: { blocks: read, told, faults } }) => {
    const observations = told().reduce((sum, one) => sum + (one?.count ?? 0), 0);
    const words = counted(observations, { en: ["observation", "observations"], fr: ["observation", "observations"] });
    return judged(words, [...faults, ...read.flatMap((_, at) => blockFaults(read, told(), at))]);
  },
});

function blockFaults(read: readonly BlockRead[], told: readonly (Told | undefined)[], at: number): Finding[] {
  const [block, before] = [read[at], read[at - 1]];
  const [content, earlier] = [told[at], told[at - 1]];
  if (block === undefined) return [];
  const { vantage, number } = block;
  const place = { file, vantage, block: number };
  if (content === undefined)
    return [finding(place, `block ${number} of ${vantage} is malformed`, `le bloc ${number} de ${vantage} est mal formé`)];
  if (before?.vantage !== vantage || earlier === undefined || content.from >= earlier.to) return [];
  const [en, fr] = [
    `block ${number} of ${vantage} speaks of time that block ${before.number} speaks of`,
    `le bloc ${number} de ${vantage} parle d’un temps dont parle le bloc ${before.number}`,
  ];
  return [finding(place, en, fr)];
}
