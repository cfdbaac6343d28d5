import { createHash } from "node:crypto";
import type { Agreement } from "../../../core/agreement/agreement.ts";
import { agreementDigest, agreementDocument, clauseHeld } from "../../../core/agreement/agreement-document.ts";
import { agreementPage } from "../../agreement-page.ts";
import { defineCommand } from "../../command.ts";
import { dateText } from "../../date-text.ts";
import { findAgreement } from "../../find-agreement.ts";
import { text } from "../../values.ts";

export const command = defineCommand({
  path: ["agreement", "show"],
  summary: {
    en: "Shows an agreement: its clauses, their parameters, and which of them are ours.",
    fr: "Montre une convention\u202f: ses clauses, leurs paramètres, et lesquels sont les nôtres.",
  },
  options: {
    on: { summary: { en: "Only what holds on that day.", fr: "Seulement ce qui vaut ce jour-là." }, value: dateText },
  },
  arguments: [
    {
      name: "agreement",
      summary: {
        en: "A file, or a reference with or without a version.",
        fr: "Un fichier, ou une référence avec ou sans version.",
      },
      value: text,
      required: true,
    },
  ],
  examples: [
    "garant agreement show CT.AM.JUR.ANX.PAAS --on 2026-10-14",
    "garant agreement show paas-openshift-snc/2.0 --lang fr",
  ],
  run: async ({ agreement: called, on }, io) => {
    const found = await findAgreement(called, on);
    if (!found.ok) return io.badInput(found.errors);
    const digest = agreementDigest(found.value, (bytes) => createHash("sha256").update(bytes).digest());
    io.answer({ digest, agreement: agreementDocument(found.value), ...heldOn(found.value, on) }, (language) =>
      agreementPage(found.value, digest, language, on),
    );
    return 0;
  },
});

function heldOn({ clauses }: Agreement, on: string | undefined) {
  if (on === undefined) return {};
  return { on, held: Object.fromEntries(clauses.map((clause) => [clause.id, clauseHeld(clause, on)])) };
}
