import type { Schema } from "../../../api/client/client.ts";
import { agreementDocument } from "../../../core/agreement/agreement-document.ts";
import { act, ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { type Connection, connected, connectionOptions } from "../../connection.ts";
import { dateText } from "../../date-text.ts";
import { asTheServerChecks } from "../../document-to-send.ts";
import { findAgreement } from "../../find-agreement.ts";
import { instantOrDash, pairs } from "../../show.ts";
import { text } from "../../values.ts";

export const command = defineCommand({
  path: ["agreement", "adopt"],
  summary: {
    en: "Adopts a version of the agreement from a day on: its digest becomes a fact, its text never changes again.",
    fr: "Adopte une version de la convention à partir d’un jour\u202f: son empreinte devient un fait, son texte ne change plus.",
  },
  details: {
    en: "A month is judged by the version that holds at its beginning. --preview shows what changes and records nothing. A day that is past is refused: what held then held.",
    fr: "Un mois est jugé selon la version en vigueur à son début. --preview montre ce qui change et n’enregistre rien. Un jour passé est refusé\u202f: ce qui valait alors valait.",
  },
  options: {
    from: {
      summary: {
        en: "From that day on; else from the day that it names.",
        fr: "À partir de ce jour\u202f; sinon du jour qu’elle indique.",
      },
      value: dateText,
    },
    preview: { summary: { en: "Only show what would change.", fr: "Montrer seulement ce qui changerait." } },
    ...connectionOptions,
  },
  arguments: [
    {
      name: "agreement",
      summary: { en: "A file, or a reference with its version.", fr: "Un fichier, ou une référence avec sa version." },
      value: text,
      required: true,
    },
  ],
  examples: ["garant agreement adopt paas-2.1.yaml --from 2027-01-01 --preview"],
  run: async ({ agreement: called, from, preview, ...given }, io) => {
    const found = await findAgreement(called, undefined);
    if (!found.ok) return io.badInput(found.errors);
    const document = asTheServerChecks<Schema<"AdoptAgreementVersion">["document"]>(agreementDocument(found.value));
    const body = { document, ...(from && { from }) };
    return connected(given, io, (garant) => (preview ? previewed(garant, body) : adopted(garant, body)));
  },
});

type Asked = Schema<"AdoptAgreementVersion">;

async function previewed(garant: Connection, body: Asked) {
  const asked = await ask(garant, () => garant.api.POST("/agreement/adoption-previews", { body }));
  if (!asked.ok) return asked.code;
  const { replaces, differences } = asked.value;
  const zone = garant.io.json ? "UTC" : await garant.zone();
  garant.io.answer(asked.value, (language) =>
    [
      adoptionPairs(asked.value, zone, language),
      pairs([[{ en: "In place of", fr: "À la place de" }, replaces]], language),
      ...differences.map(({ words }) => words[language]),
    ].join("\n"),
  );
  return 0;
}

async function adopted(garant: Connection, body: Asked) {
  const asked = await act(garant, undefined, (header) => garant.api.POST("/agreement/adoptions", { params: { header }, body }));
  if (!asked.ok) return asked.code;
  const zone = garant.io.json ? "UTC" : await garant.zone();
  garant.io.answer(asked.value, (language) => adoptionPairs(asked.value, zone, language));
  return 0;
}

type Adoption = Pick<Schema<"AdoptionPreview">, "family" | "version" | "digest" | "from" | "firstMonth">;

function adoptionPairs({ family, version, digest, from, firstMonth }: Adoption, zone: string, language: "en" | "fr"): string {
  return pairs(
    [
      [{ en: "Version", fr: "Version" }, `${family}/${version}`],
      [{ en: "Digest", fr: "Empreinte" }, digest],
      [{ en: "In force from", fr: "En vigueur à partir du" }, instantOrDash(from, zone)],
      [{ en: "First month judged by it", fr: "Premier mois jugé selon elle" }, firstMonth],
    ],
    language,
  );
}
