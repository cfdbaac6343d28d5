import { act } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import type { Io } from "../../io.ts";
import { fileInTheWay, keepFile } from "../../keep-file.ts";
import { instantOrDash, pairs } from "../../show.ts";
import { zoneOption } from "../../typed-instants.ts";
import { file, text, wholeNumber } from "../../values.ts";

export const command = defineCommand({
  path: ["token", "create"],
  summary: {
    en: "Creates an access token. Its secret is shown once, or kept in a file that only you can read.",
    fr: "Crée un jeton d’accès. Son secret est montré une fois, ou gardé dans un fichier que vous seul pouvez lire.",
  },
  options: {
    title: { summary: { en: "What it is for.", fr: "À quoi il sert." }, value: text, required: true },
    permission: {
      summary: {
        en: "One permission: outage:report, statement:read …",
        fr: "Une permission\u202f: outage:report, statement:read …",
      },
      value: text,
      required: true,
      many: true,
    },
    days: {
      summary: { en: "For how many days, at most 365.", fr: "Pour combien de jours, au plus 365." },
      value: wholeNumber,
      default: "90",
    },
    into: { summary: { en: "Where to keep the secret.", fr: "Où garder le secret." }, value: file },
    zone: zoneOption,
    ...connectionOptions,
  },
  examples: ["garant token create --title pager --permission outage:report --permission platform:read --into pager.token"],
  run: async ({ title, permission, days, into, ...given }, io) => {
    const inTheWay = fileInTheWay(into, false);
    if (inTheWay) return io.badInput([inTheWay]);
    return connected(given, io, async (garant) => {
      const body = { title, permissions: [...permission], days };
      const asked = await act(garant, undefined, (header) => garant.api.POST("/tokens", { params: { header }, body }));
      if (!asked.ok) return asked.code;
      const { secret, ...token } = asked.value;
      if (into !== undefined) await keepSecret(into, secret, token.id, io);
      const zone = io.json ? "UTC" : await garant.zone();
      io.answer(into === undefined ? asked.value : { ...token, into }, (language) =>
        pairs(
          [
            [{ en: "Token", fr: "Jeton" }, `${token.id} (${token.title})`],
            [{ en: "Permissions", fr: "Permissions" }, token.permissions.join(", ")],
            [{ en: "Expires", fr: "Expire" }, instantOrDash(token.expiresAt, zone)],
            [{ en: "Secret, shown once", fr: "Secret, montré une fois" }, into === undefined ? secret : undefined],
            [{ en: "Secret in", fr: "Secret dans" }, into],
          ],
          language,
        ),
      );
      return 0;
    });
  },
});

/** The token is there, and its secret nowhere else: where the file cannot be written, whoever asked is told which one to revoke. */
async function keepSecret(into: string, secret: string, id: string, io: Io): Promise<void> {
  try {
    await keepFile(into, [`${secret}\n`], { how: "new", mode: 0o600 });
  } catch (error) {
    io.say({
      en: `The token ${id} was made and its secret is lost: garant token revoke ${id}`,
      fr: `Le jeton ${id} a été créé et son secret est perdu\u202f: garant token revoke ${id}`,
    });
    throw error;
  }
}
