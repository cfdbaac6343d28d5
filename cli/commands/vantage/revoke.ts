import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { printable } from "../../show.ts";
import { text } from "../../values.ts";

export const command = defineCommand({
  path: ["vantage", "revoke"],
  summary: {
    en: "Revokes a vantage point's key, at once: what it signed before stays.",
    fr: "Révoque la clé d’un point d’observation, aussitôt\u202f: ce qu’il a signé avant reste.",
  },
  options: {
    reason: { summary: { en: "Why.", fr: "Pourquoi." }, value: text, required: true },
    ...connectionOptions,
  },
  arguments: [
    {
      name: "vantage",
      summary: { en: "Its name: garant vantage list.", fr: "Son nom\u202f: garant vantage list." },
      value: text,
      required: true,
    },
  ],
  run: ({ vantage, reason, ...given }, io) =>
    connected(given, io, async (garant) => {
      const asked = await ask(garant, () =>
        garant.api.POST("/vantages/{vantage}/revocation", { params: { path: { vantage } }, body: { reason } }),
      );
      if (!asked.ok) return asked.code;
      const shown = printable(vantage);
      io.answer(
        { vantage, revoked: true },
        (language) => ({ en: `${shown} is revoked.`, fr: `${shown} est révoqué.` })[language],
      );
      return 0;
    }),
});
