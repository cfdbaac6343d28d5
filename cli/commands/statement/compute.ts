import { monthOf } from "../../../api/zone.ts";
import { availabilityTerms } from "../../../core/agreement/availability-terms.ts";
import { compute } from "../../../core/availability/compute.ts";
import { defineCommand } from "../../command.ts";
import { figuresPage } from "../../figures-page.ts";
import { instantText } from "../../instant-text.ts";
import { loadAgreement } from "../../load-agreement.ts";
import { loadInputs } from "../../load-inputs.ts";
import { file, monthText, text } from "../../values.ts";

export const command = defineCommand({
  path: ["statement", "compute"],
  summary: {
    en: "Computes the figures of a month from records, without a server.",
    fr: "Calcule les chiffres d’un mois à partir d’enregistrements, sans serveur.",
  },
  options: {
    agreement: { summary: { en: "The agreement, in YAML.", fr: "La convention, en YAML." }, value: file, required: true },
    inputs: {
      summary: { en: "The records, one JSON object a line.", fr: "Les enregistrements, un objet JSON par ligne." },
      value: file,
      required: true,
    },
    month: { summary: { en: "The month.", fr: "Le mois." }, value: monthText, required: true },
    at: { summary: { en: "The instant of evaluation.", fr: "L’instant d’évaluation." }, value: instantText, required: true },
    indicator: {
      summary: { en: "The indicator, where the agreement has several.", fr: "L’indicateur, si la convention en a plusieurs." },
      value: text,
    },
  },
  examples: [
    "garant statement compute --agreement agreements/paas-openshift-snc/2.0.yaml --inputs october.jsonl --month 2026-10 --at 2026-11-05T00:00:00Z --json",
  ],
  run: async ({ agreement: path, inputs: records, month, at, indicator }, io) => {
    const agreement = await loadAgreement(path);
    if (!agreement.ok) return io.badInput(agreement.errors);
    const terms = availabilityTerms(agreement.value, { on: `${month}-01`, ...(indicator !== undefined && { indicator }) });
    if (!terms.ok) return io.badInput(terms.errors.map((error) => ({ file: path, ...error })));
    const inputs = loadInputs(records, terms.value);
    if (!inputs.ok) return io.badInput(inputs.errors);
    const figures = compute(inputs.value, terms.value, monthOf(month, terms.value.zone), at);
    io.answer(figures, (language) => figuresPage(figures, language));
    return 0;
  },
});
