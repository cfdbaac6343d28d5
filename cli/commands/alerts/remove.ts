import { sourceArgument } from "../../alert-sources.ts";
import { alertSourceManifest } from "../../applying/plan-alert-source.ts";
import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { changeAsRead, toldAs } from "../../read-to-change.ts";
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
      const path = { source };
      const shown = printable(source);
      const read = () => garant.api.GET("/alert-sources/{source}", { params: { path } });
      return changeAsRead(garant, read, alertSourceManifest, async (header) => {
        const remove = () => garant.api.POST("/alert-sources/{source}/removal", { params: { path, header }, body: { reason } });
        return toldAs(await ask(garant, remove), () =>
          io.answer(
            { source, removed: true },
            (language) => ({ en: `${shown} is removed.`, fr: `${shown} est retirée.` })[language],
          ),
        );
      });
    }),
});
