import { versionClashes } from "../../../core/agreement/across-versions.ts";
import { defineCommand } from "../../command.ts";
import { loadAgreement } from "../../load-agreement.ts";
import { file } from "../../values.ts";

export const command = defineCommand({
  path: ["agreement", "check"],
  summary: {
    en: "Checks agreements: every error with its line, its column and what was expected.",
    fr: "Vérifie des conventions\u202f: chaque erreur avec sa ligne, sa colonne et ce qui était attendu.",
  },
  arguments: [
    {
      name: "file",
      summary: { en: "The files to check.", fr: "Les fichiers à vérifier." },
      value: file,
      required: true,
      many: true,
    },
  ],
  examples: ["garant agreement check agreements/paas-openshift-snc/2.0.yaml"],
  run: async ({ file: files }, io) => {
    const read = await Promise.all(files.map(async (name) => ({ name, agreement: await loadAgreement(name) })));
    const good = read.flatMap(({ name, agreement }) => (agreement.ok ? [{ name, agreement: agreement.value }] : []));
    const clashes = versionClashes(good.map(({ agreement }) => agreement)).flatMap(({ second, message }) =>
      good.slice(second, second + 1).map(({ name }) => ({ file: name, code: "version-clash", message })),
    );
    const problems = [...read.flatMap(({ agreement }) => (agreement.ok ? [] : agreement.errors)), ...clashes];
    if (problems.length > 0) return io.badInput(problems);
    const fine = good.map(({ name, agreement: { reference, version, clauses } }) => {
      return { file: name, reference, version, clauses: clauses.length };
    });
    io.answer(fine, (language) =>
      fine
        .map(
          (one) =>
            `${one.file}: ${one.reference} ${one.version}, ${one.clauses} ${language === "fr" ? "clauses, sans erreur" : "clauses, no error"}`,
        )
        .join("\n"),
    );
    return 0;
  },
});
