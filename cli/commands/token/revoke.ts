import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { printable } from "../../show.ts";
import { text } from "../../values.ts";

export const command = defineCommand({
  path: ["token", "revoke"],
  summary: { en: "Revokes an access token, at once.", fr: "Révoque un jeton d’accès, aussitôt." },
  options: connectionOptions,
  arguments: [
    {
      name: "id",
      summary: { en: "Its id: garant token list.", fr: "Son identifiant\u202f: garant token list." },
      value: text,
      required: true,
    },
  ],
  run: ({ id, ...given }, io) =>
    connected(given, io, async (garant) => {
      const asked = await ask(garant, () => garant.api.DELETE("/tokens/{token}", { params: { path: { token: id } } }));
      if (!asked.ok) return asked.code;
      const shown = printable(id);
      io.answer(
        { token: id, revoked: true },
        (language) => ({ en: `${shown} is revoked.`, fr: `${shown} est révoqué.` })[language],
      );
      return 0;
    }),
});
