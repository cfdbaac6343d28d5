import { defineCommand } from "../command.ts";
import { connected, connectionOptions } from "../connection.ts";
import { kindArgument, shownOf } from "../shown-kinds.ts";
import { zoneOption } from "../typed-instants.ts";
import { nameOfKind } from "../values.ts";

export const command = defineCommand({
  path: ["describe"],
  summary: {
    en: "Says what is to be known of things of a kind, each on a page: of those named, or of all.",
    fr: "Dit ce qu’il y a à savoir des choses d’un genre, une page chacune\u202f: de celles nommées, ou de toutes.",
  },
  options: { zone: zoneOption, ...connectionOptions },
  arguments: [
    kindArgument,
    { name: "name", summary: { en: "Only these.", fr: "Seulement ceux-là." }, value: nameOfKind, many: true },
  ],
  examples: ["garant describe platform ocp01", "garant describe vantage lyon", "garant describe outage/IND-2026-031"],
  run: ({ kind, name, ...given }, io) =>
    connected(given, io, async (garant) => {
      const shown = await shownOf(garant, kind, name);
      if (!shown.ok) return shown.code;
      const pages = await shown.value.pages();
      if (!pages.ok) return pages.code;
      const zone = io.json ? "UTC" : await garant.zone();
      const none = shown.value.table(false);
      io.answer({ items: shown.value.items }, (language) =>
        pages.value.length === 0 ? none(zone, language) : pages.value.map((page) => page(zone, language)).join("\n\n\n"),
      );
      return 0;
    }),
});
