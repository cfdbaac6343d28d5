import { yamlText } from "../../api/documents/yaml-text.ts";
import { defineCommand } from "../command.ts";
import { connected, connectionOptions } from "../connection.ts";
import { kindArgument, shownOf } from "../shown-kinds.ts";
import { zoneOption } from "../typed-instants.ts";
import { nameOfKind, oneOf } from "../values.ts";

export const command = defineCommand({
  path: ["get"],
  summary: {
    en: "Lists things of a kind, or those named: as a table, or as the files that apply takes.",
    fr: "Liste les choses d’un genre, ou celles nommées\u202f: en tableau, ou tels les fichiers que prend apply.",
  },
  options: {
    output: {
      summary: { en: "How.", fr: "Comment." },
      short: "o",
      value: oneOf("table", "wide", "yaml", "json"),
      default: "table",
    },
    zone: zoneOption,
    ...connectionOptions,
  },
  arguments: [
    kindArgument,
    { name: "name", summary: { en: "Only these.", fr: "Seulement ceux-là." }, value: nameOfKind, many: true },
  ],
  examples: ["garant get platforms -o wide", "garant get platform ocp01 -o yaml > ocp01.yaml", "garant get probes"],
  run: ({ kind, name, output, ...given }, io) =>
    connected(given, io, async (garant) => {
      const shown = await shownOf(garant, kind, name);
      if (!shown.ok) return shown.code;
      if (io.json || output === "json") {
        io.write(`${JSON.stringify({ items: shown.value.items }, null, io.json ? 0 : 2)}\n`);
        return 0;
      }
      if (output === "yaml") {
        const documents = await shown.value.documents();
        if (!documents.ok) return documents.code;
        io.write(yamlText(documents.value));
        return 0;
      }
      const zone = await garant.zone();
      io.answer(null, (language) => shown.value.table(output === "wide")(zone, language));
      return 0;
    }),
});
