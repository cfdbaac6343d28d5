import { sourceArgument } from "../../alert-sources.ts";
import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { printable } from "../../show.ts";
import { text } from "../../values.ts";

export const command = defineCommand({
  path: ["alerts", "remove"],
  summary: {
    en: "Removes a source of alerts: its secret is worth nothing any more. What it told stays.",
    fr: "Retire une source d’alertes\u202f: son secret ne vaut plus rien. Ce qu’elle a dit reste.",
  },
  options: { reason: { summary: { en: "Why.", fr: "Pourquoi." }, value: text, required: true }, ...connectionOptions },
  arguments: [sourceArgument],
  examples: ["garant alerts remove alertmanager --reason 'moved to another cluster'"],
  run: ({ source, reason, ...given }, io) =>
    connected(given, io, async (garant) => {
      const params = { path: { source } };
      const asked = await ask(garant, () => garant.api.POST("/alert-sources/{source}/removal", { params, body: { reason } }));
      if (!asked.ok) return asked.code;
      const shown = printable(source);
      io.answer({ source, removed: true }, (language) => ({ en: `${shown} is removed.`, fr: `${shown} est retirée.` })[language]);
      return 0;
    }),
});
