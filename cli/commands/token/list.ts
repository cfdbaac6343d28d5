import type { Schema } from "../../../api/client/client.ts";
import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { type Column, instantOrDash, table } from "../../show.ts";
import { zoneOption } from "../../typed-instants.ts";

export const command = defineCommand({
  path: ["token", "list"],
  summary: { en: "Lists your access tokens, without their secrets.", fr: "Liste vos jetons d’accès, sans leurs secrets." },
  options: { zone: zoneOption, ...connectionOptions },
  run: (given, io) =>
    connected(given, io, async (garant) => {
      const asked = await ask(garant, () => garant.api.GET("/tokens"));
      if (!asked.ok) return asked.code;
      const zone = io.json ? "UTC" : await garant.zone();
      io.answer(asked.value, (language) => table(asked.value.items, columnsIn(zone), none, language));
      return 0;
    }),
});

function columnsIn(zone: string): Column<Schema<"Token">>[] {
  return [
    { title: { en: "token", fr: "jeton" }, of: ({ id }) => id },
    { title: { en: "for", fr: "pour" }, of: ({ title }) => title },
    { title: { en: "expires", fr: "expire" }, of: ({ expiresAt }) => instantOrDash(expiresAt, zone) },
    { title: { en: "permissions", fr: "permissions" }, of: ({ permissions }) => permissions.join(", ") },
  ];
}

const none = { en: "No access token.", fr: "Aucun jeton d’accès." };
