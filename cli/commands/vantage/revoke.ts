import type { Schema } from "../../../api/client/client.ts";
import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { changeAsRead, toldAs } from "../../read-to-change.ts";
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
      const path = { vantage };
      const shown = printable(vantage);
      const words = { en: `${shown} is revoked.`, fr: `${shown} est révoqué.` };
      const read = () => garant.api.GET("/vantages/{vantage}", { params: { path } });
      return changeAsRead(garant, read, lasting, async (header) => {
        const revoke = () => garant.api.POST("/vantages/{vantage}/revocation", { params: { path, header }, body: { reason } });
        return toldAs(await ask(garant, revoke), () => io.answer({ vantage, revoked: true }, (language) => words[language]));
      });
    }),
});

/** What of it is no matter of the moment. */
function lasting({ name, title, key, enrolledAt, revokedAt }: Schema<"VantageHealth">) {
  return { name, title, key, enrolledAt, revokedAt };
}
