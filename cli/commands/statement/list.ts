import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { gather, limitOption } from "../../gather.ts";
import { statement } from "../../kinds/statement.ts";
import { table } from "../../show.ts";
import { platformId } from "../../values.ts";

export const command = defineCommand({
  path: ["statement", "list"],
  summary: {
    en: "Lists the statements, those that can still be claimed first.",
    fr: "Liste les relevés, d’abord ceux qui peuvent encore être réclamés.",
  },
  options: {
    platform: { summary: { en: "Only of this platform.", fr: "Seulement de cette plateforme." }, value: platformId },
    limit: limitOption,
    ...connectionOptions,
  },
  run: ({ platform, limit, ...given }, io) =>
    connected(given, io, async (garant) => {
      const chosen = platform === undefined ? {} : { platform };
      const asked = await gather(garant, limit, (page) =>
        garant.api.GET("/statements", { params: { query: { ...page, ...chosen } } }),
      );
      if (!asked.ok) return asked.code;
      io.answer({ items: asked.value }, (language) => table(asked.value, statement.columns("UTC"), statement.none, language));
      return 0;
    }),
});
