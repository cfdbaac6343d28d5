/** The checkpoint speaks of just these entries: nothing was left out, nothing added. RFC 6962, section 2.1. */

import { hex } from "../../json/hex.ts";
import { sameBytes } from "../../ledger/leaf.ts";
import { counted } from "../../words/counted.ts";
import { type Finding, finding, judged } from "../verification.ts";
import { defineCheck } from "./define-check.ts";

const file = "checkpoint";

export const checkpoint = defineCheck({
  id: "checkpoint",
  order: 3,
  title: { en: "Checkpoint of the bundle", fr: "Point de contrôle du dossier" },
  judge: ({ checkpoint: said, log, opened }) => {
    const words = counted(log.size, {
      en: ["entry makes its root", "entries make its root"],
      fr: ["entrée donne sa racine", "entrées donnent sa racine"],
    });
    if (said === undefined) return judged(words, [finding({ file }, "it is no checkpoint", "ce n’est pas un point de contrôle")]);
    const failed: Finding[] = [];
    const { origin, size, root } = said;
    const rebuilt = log.rootAt(log.size);
    if (opened !== undefined && origin !== opened.body.origin)
      failed.push(
        finding(
          { file, line: 1 },
          `it is of ${origin}, not of ${opened.body.origin}`,
          `il est de ${origin}, non de ${opened.body.origin}`,
        ),
      );
    if (size !== log.size)
      failed.push(
        finding(
          { file, line: 2 },
          `it speaks of ${size} entries; there are ${log.size}`,
          `il parle de ${size} entrées\u202f; il y en a ${log.size}`,
        ),
      );
    else if (rebuilt === undefined || !sameBytes(rebuilt, root)) {
      const found = hex(rebuilt ?? new Uint8Array(0));
      failed.push(
        finding(
          { file, line: 3 },
          `its root is ${hex(root)}; the entries make ${found}`,
          `sa racine est ${hex(root)}\u202f; les entrées donnent ${found}`,
        ),
      );
    }
    return judged(words, failed);
  },
});
