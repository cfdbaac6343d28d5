import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { fetchFile, intoOptions, streamed } from "../../fetch-file.ts";
import { digestText } from "../../values.ts";

export const command = defineCommand({
  path: ["archive", "get"],
  summary: {
    en: "Fetches an archived file by its digest; that it was handed out becomes a fact of the ledger.",
    fr: "Récupère un fichier archivé par son empreinte\u202f; sa remise devient un fait du journal de preuves.",
  },
  options: { ...intoOptions, ...connectionOptions },
  arguments: [
    {
      name: "digest",
      summary: { en: "SHA-256 of its bytes, as the list shows it.", fr: "SHA-256 de ses octets, tel que la liste le montre." },
      value: digestText,
      required: true,
    },
  ],
  examples: ["garant archive get 1da8c00950387c4a0cce98209e851ba4b59597c403cf917e0db0995c703d5247"],
  run: ({ digest, into, force, ...given }, io) =>
    connected(given, io, (garant) =>
      fetchFile(
        garant,
        io,
        { into, force },
        {
          making: { en: "The file is being fetched …", fr: "Le fichier arrive …" },
          otherwise: digest,
          request: () => garant.api.GET("/archive/{digest}", { params: { path: { digest } }, ...streamed }),
        },
      ),
    ),
});
