import { platformArgument, reasonOption } from "../../act-options.ts";
import { defineCommand } from "../../command.ts";
import { connectionOptions } from "../../connection.ts";
import { settle, settleOptions } from "../../settle-act.ts";
import { zoneOption } from "../../typed-instants.ts";
import { text } from "../../values.ts";

export const command = defineCommand({
  path: ["dispute", "accept"],
  summary: {
    en: "Accepts a ruling that the other party proposed: from then on it holds.",
    fr: "Accepte une décision proposée par l’autre partie\u202f: elle vaut dès lors.",
  },
  options: {
    of: { summary: { en: "The proposal.", fr: "La proposition." }, value: text, required: true },
    reason: reasonOption,
    zone: zoneOption,
    ...settleOptions,
    ...connectionOptions,
  },
  arguments: [platformArgument],
  examples: ['garant dispute accept ocp01 --of P-52 --reason "Our logs say the same"'],
  run: ({ platform, of, reason, ...given }, io) => {
    const body = { of, reason };
    return settle(given, io, { act: "accept-ruling", platform, input: body }, (garant, header) =>
      garant.api.POST("/platforms/{platform}/ruling-acceptances", { params: { path: { platform }, header }, body }),
    );
  },
});
