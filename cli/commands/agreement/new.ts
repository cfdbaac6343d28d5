import path from "node:path";
import { pathToFileURL } from "node:url";
import { dayContaining, zoneExists } from "../../../api/zone.ts";
import { cited } from "../../../core/words/cited.ts";
import { agreementTemplate } from "../../agreement-template.ts";
import { defineCommand } from "../../command.ts";
import { shelf } from "../../find-agreement.ts";
import { name, text } from "../../values.ts";

export const command = defineCommand({
  path: ["agreement", "new"],
  summary: {
    en: "Prints a first file for an agreement: commented, and good as it stands.",
    fr: "Écrit un premier fichier de convention\u202f: commenté, et juste tel quel.",
  },
  options: {
    zone: {
      summary: { en: "Its time zone, by its IANA name.", fr: "Son fuseau horaire, par son nom IANA." },
      value: text,
      default: "UTC",
    },
  },
  arguments: [
    {
      name: "family",
      summary: { en: "What its versions are called together.", fr: "Le nom commun de ses versions." },
      value: name,
      required: true,
    },
  ],
  examples: ["garant agreement new acme-storage --zone Europe/Paris > acme-storage.yaml"],
  run: async ({ family, zone }, io) => {
    if (!zoneExists(zone)) return io.badInput([{ code: "unknown-zone", message: noZone(zone) }]);
    const schema = pathToFileURL(path.join(shelf, "agreement.schema.json")).href;
    const date = dayContaining(io.now(), zone);
    const template = agreementTemplate({ family, zone, date, schema }, io.language);
    io.answer({ template }, () => template.trimEnd());
    return 0;
  },
});

function noZone(zone: string) {
  const { en, fr } = cited(zone);
  return { en: `${en} is no time zone`, fr: `${fr} n’est pas un fuseau horaire` };
}
