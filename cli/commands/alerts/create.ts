import type { Schema } from "../../../api/client/client.ts";
import { act } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { asTheServerChecks, documentOption, readDocument } from "../../document-to-send.ts";
import { pairs } from "../../show.ts";
import { text } from "../../values.ts";

export const command = defineCommand({
  path: ["alerts", "create"],
  summary: {
    en: "Admits a source of alerts: an Alertmanager. Its secret is shown once.",
    fr: "Admet une source d’alertes\u202f: un Alertmanager. Son secret est montré une fois.",
  },
  details: {
    en: "The file says rules, a list of match (labels), platform, component, vantage, where {label} is the value of that label; heartbeat, the labels of the alert that always fires; beforeFirst, good or unknown. The vantage must belong to the platform, with kind: alerts. Give the address to webhook_configs and the secret to http_config.authorization.credentials; repeat the heartbeat more often than the beat of the vantage is stale.",
    fr: "Le fichier donne rules, une liste de match (étiquettes), platform, component, vantage, où {étiquette} vaut la valeur de cette étiquette\u202f; heartbeat, les étiquettes de l’alerte toujours active\u202f; beforeFirst, good ou unknown. Le point d’observation doit faire partie de la plateforme, avec kind: alerts. Donnez l’adresse à webhook_configs et le secret à http_config.authorization.credentials\u202f; répétez l’alerte toujours active avant que le battement du point d’observation n’expire.",
  },
  options: {
    file: documentOption,
    signed: {
      summary: {
        en: "Each payload must carry the HMAC of its body, too.",
        fr: "Chaque envoi doit aussi porter le HMAC de son corps.",
      },
    },
    ...connectionOptions,
  },
  arguments: [{ name: "source", summary: { en: "Its name.", fr: "Son nom." }, value: text, required: true }],
  examples: ["garant alerts create alertmanager -f rules.yaml --party provider"],
  run: async ({ source, file, signed, ...given }, io) => {
    const document = await readDocument(file, io);
    if (!document.ok) return io.badInput(document.errors);
    const { value, placeOf } = document.value;
    const body = { ...asTheServerChecks<Schema<"CreateAlertSource">>(value), source, signed };
    return connected(given, io, async (garant) => {
      const asked = await act(
        garant,
        undefined,
        (header) => garant.api.POST("/alert-sources", { params: { header }, body }),
        placeOf,
      );
      if (!asked.ok) return asked.code;
      const { secret, signingKey, path } = asked.value;
      io.answer(asked.value, (language) =>
        pairs(
          [
            [{ en: "Source", fr: "Source" }, source],
            [{ en: "Address", fr: "Adresse" }, `${garant.server}${path}`],
            [{ en: "Secret, shown once", fr: "Secret, montré une fois" }, secret],
            [{ en: "Signing key, shown once", fr: "Clé de signature, montrée une fois" }, signingKey],
          ],
          language,
        ),
      );
      return 0;
    });
  },
});
