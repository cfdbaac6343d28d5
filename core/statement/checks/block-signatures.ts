/** Each block is signed by its vantage's key, as the log enrolled it. RFC 8032; ledger, invariant 24. */
import { counted } from "../../words/counted.ts";
import type { Evidence } from "../evidence.ts";
import { enrolled } from "../reading/enrolled-vantages.ts";
import { finding, judged } from "../verification.ts";
import { defineCheck } from "./define-check.ts";

const noKey = new Uint8Array(0);

export const blockSignatures = defineCheck({
  id: "block-signatures",
  order: 13,
  sharesOut: true,
  title: { en: "Signatures of the blocks", fr: "Signatures des blocs" },
  judge: async (evidence: Evidence) => {
    const keys = new Map(
      enrolled(evidence)
        .toReversed()
        .map(({ vantage, key }) => [vantage, key]),
    );
    const { blocks } = evidence.blocks;
    const signed = blocks.filter(({ vantage }) => keys.get(vantage) !== undefined);
    const answers = await evidence.tools.verifyEach(signed, ({ vantage, message, signature }) => ({
      publicKey: keys.get(vantage) ?? noKey,
      message: message(),
      signature,
    }));
    const sound = new Set(signed.filter((_, at) => answers[at]));
    const wrong = blocks.filter((block) => !sound.has(block));
    const words = counted(blocks.length, {
      en: ["block, signed by its vantage", "blocks, each signed by its vantage"],
      fr: ["bloc, signé par son point d’observation", "blocs, chacun signé par son point d’observation"],
    });
    return judged(
      words,
      wrong.map(({ vantage, number }) => {
        const [en, fr] = [
          `block ${number} of ${vantage} is not signed by ${vantage}`,
          `le bloc ${number} de ${vantage} n’est pas signé par ${vantage}`,
        ];
        return finding({ file: "blocks.bin", vantage, block: number }, en, fr);
      }),
    );
  },
});
