/** The blocks are those that the facts seal: none missing, none more, each with its digest. Design, section 5. */
import { counted } from "../../words/counted.ts";
import type { BlockRead, Seal, Told } from "../reading/read-blocks.ts";
import { type Finding, finding, judged, unread } from "../verification.ts";
import { defineCheck } from "./define-check.ts";

const file = "blocks.bin";

export const seals = defineCheck({
  id: "seals",
  order: 11,
  title: { en: "Sealed blocks", fr: "Blocs scellés" },
  judge: ({ blocks: { blocks, told, seals: sealed, faults } }) => {
    const words = counted(blocks.length, {
      en: ["block, sealed once", "blocks, each sealed once"],
      fr: ["bloc, scellé une fois", "blocs, chacun scellé une fois"],
    });
    if (faults.length > 0) return unread({ file }, "the blocks could not be read", "les blocs n’ont pas pu être lus");
    return judged(words, [
      ...numberFaults(sealed),
      ...missing(blocks, sealed),
      ...blocks.flatMap((block, at) => sealFaults(block, told()[at])),
    ]);
  },
});

/** From 0 without holes for each vantage, each number once. */
function numberFaults(sealed: readonly Seal[]): Finding[] {
  const next = new Map<string, number>();
  return sealed.flatMap(({ vantage, number, entry }) => {
    const expected = next.get(vantage) ?? 0;
    next.set(vantage, Math.max(expected, number + 1));
    if (number === expected) return [];
    const [en, fr] = [
      `entry ${entry} seals block ${number} of ${vantage} where ${expected} belongs`,
      `l’entrée ${entry} scelle le bloc ${number} de ${vantage} à la place du ${expected}`,
    ];
    return [finding({ entry, vantage, block: number }, en, fr)];
  });
}

function missing(blocks: readonly BlockRead[], sealed: readonly Seal[]): Finding[] {
  const present = new Set(blocks.map(({ vantage, number }) => `${vantage} ${number}`));
  return sealed
    .filter(({ vantage, number }) => !present.has(`${vantage} ${number}`))
    .map(({ vantage, number, entry }) => {
      const [en, fr] = [
        `block ${number} of ${vantage}, sealed by entry ${entry}, is missing`,
        `le bloc ${number} de ${vantage}, scellé par l’entrée ${entry}, manque`,
      ];
      return finding({ file, entry, vantage, block: number }, en, fr);
    });
}

function sealFaults({ vantage, number, digest, seal }: BlockRead, told: Told | undefined): Finding[] {
  const place = { file, vantage, block: number };
  const [en, fr] = [`block ${number} of ${vantage}`, `le bloc ${number} de ${vantage}`];
  if (seal === undefined) return [finding(place, `${en} is sealed by no entry`, `${fr} n’est scellé par aucune entrée`)];
  if (seal.digest !== digest)
    return [
      finding(
        { ...place, entry: seal.entry },
        `${en} is not the one that entry ${seal.entry} seals`,
        `${fr} n’est pas celui que scelle l’entrée ${seal.entry}`,
      ),
    ];
  if (told === undefined || (seal.from === told.from && seal.to === told.to && seal.count === told.count)) return [];
  return [
    finding(
      { ...place, entry: seal.entry },
      `entry ${seal.entry} says otherwise of ${en}`,
      `l’entrée ${seal.entry} dit autre chose du ${fr.slice(3)}`,
    ),
  ];
}
