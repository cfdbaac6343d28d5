import type { Schema } from "../../../api/client/client.ts";
import { platformArgument } from "../../act-options.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { gather, limitOption } from "../../gather.ts";
import { type Column, instantOrDash, table } from "../../show.ts";
import { partyWords } from "../../state-words.ts";
import { zoneOption } from "../../typed-instants.ts";
import { text } from "../../values.ts";

export const command = defineCommand({
  path: ["record", "list"],
  summary: {
    en: "Lists what was stated of a platform, newest first: who, when, why, and what was withdrawn.",
    fr: "Liste ce qui a été déclaré d’une plateforme, du plus récent au plus ancien\u202f: qui, quand, pourquoi, et ce qui est retiré.",
  },
  options: {
    kind: {
      summary: {
        en: "Only of this kind: notification, restoration, exclusion …",
        fr: "Seulement de ce genre\u202f: notification, restoration, exclusion …",
      },
      value: text,
    },
    limit: limitOption,
    zone: zoneOption,
    ...connectionOptions,
  },
  arguments: [platformArgument],
  run: ({ platform, kind, limit, ...given }, io) =>
    connected(given, io, async (garant) => {
      const asked = await gather(garant, limit, (page) =>
        garant.api.GET("/platforms/{platform}/records", {
          params: { path: { platform }, query: { ...page, ...(kind === undefined ? {} : { kind }) } },
        }),
      );
      if (!asked.ok) return asked.code;
      const zone = io.json ? "UTC" : await garant.zone();
      io.answer({ items: asked.value }, (language) => table(asked.value, columnsIn(zone), none, language));
      return 0;
    }),
});

function columnsIn(zone: string): Column<Schema<"StatedRecord">>[] {
  return [
    { title: { en: "record", fr: "enregistrement" }, of: ({ id }) => id },
    { title: { en: "kind", fr: "genre" }, of: ({ kind }) => kind },
    { title: { en: "instant", fr: "instant" }, of: ({ at }) => instantOrDash(at, zone) },
    { title: { en: "by", fr: "par" }, of: ({ party }, language) => partyWords[party][language] },
    { title: { en: "fact", fr: "fait" }, of: ({ seq }) => String(seq) },
    { title: { en: "state", fr: "état" }, of: ({ retracted }, language) => (retracted ? withdrawn[language] : "") },
    { title: { en: "reason", fr: "motif" }, of: ({ reason }) => reason ?? "" },
  ];
}

const withdrawn = { en: "withdrawn", fr: "retiré" };
const none = { en: "Nothing was stated.", fr: "Rien n’a été déclaré." };
