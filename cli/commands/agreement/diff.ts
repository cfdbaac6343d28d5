import { type Difference, differences, differenceWords } from "../../../core/agreement/difference.ts";
import { defineCommand } from "../../command.ts";
import { findAgreement } from "../../find-agreement.ts";
import { text } from "../../values.ts";

export const command = defineCommand({
  path: ["agreement", "diff"],
  summary: {
    en: "Says in words what one version of an agreement says that another does not.",
    fr: "Dit en mots ce qu’une version d’une convention dit et qu’une autre ne dit pas.",
  },
  details: {
    en: "By clause, word and activity, not by line: comments, layout and the order of the file's keys are no difference. Exit 0, whether or not they differ.",
    fr: "Par clause, par mot et par activité, non par ligne\u202f: commentaires, mise en page et ordre des clés ne comptent pas. Code de sortie 0, qu’il y ait ou non des différences.",
  },
  arguments: [
    {
      name: "before",
      summary: { en: "A file, or a reference with its version.", fr: "Un fichier, ou une référence avec sa version." },
      value: text,
      required: true,
    },
    {
      name: "after",
      summary: { en: "The one to compare with it.", fr: "Celle à comparer avec elle." },
      value: text,
      required: true,
    },
  ],
  examples: ["garant agreement diff example-lighthouse/1.0 example-lighthouse/1.1"],
  run: async ({ before, after }, io) => {
    const [one, other] = [await findAgreement(before, undefined), await findAgreement(after, undefined)];
    if (!one.ok) return io.badInput(one.errors);
    if (!other.ok) return io.badInput(other.errors);
    const found = differences(one.value, other.value);
    io.answer(found.map(withWords), (language) =>
      found.length === 0
        ? { en: "no difference", fr: "aucune différence" }[language]
        : found.map((one) => differenceWords(one)[language]).join("\n"),
    );
    return 0;
  },
});

function withWords(difference: Difference) {
  return { ...difference, words: differenceWords(difference) };
}
