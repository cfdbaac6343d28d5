import { becomeAgent } from "../become.ts";
import { defineCommand } from "../command.ts";
import { serverAddress } from "../server-address.ts";
import { folder, text, webAddress, wholeNumber } from "../values.ts";

export const command = defineCommand({
  path: ["agent"],
  summary: {
    en: "Observes from this machine: a vantage point with its own key, for a server elsewhere.",
    fr: "Observe depuis cette machine\u202f: un point d’observation avec sa propre clé, pour un serveur distant.",
  },
  details: {
    en: "The first start enrols it, by the token of garant vantage enrol; later ones need neither token nor server. Cut off, it goes on observing and delivers when it can.",
    fr: "Le premier démarrage l’inscrit, par le jeton de garant vantage enrol\u202f; les suivants n’ont besoin ni de jeton ni de serveur. Coupé, il continue d’observer et remet tout dès qu’il le peut.",
  },
  options: {
    server: { summary: { en: "The server, at the first start.", fr: "Le serveur, au premier démarrage." }, value: webAddress },
    "enrolment-token": {
      summary: {
        en: "The one-time token, at the first start; better in GARANT_ENROLMENT_TOKEN.",
        fr: "Le jeton à usage unique, au premier démarrage, de préférence dans GARANT_ENROLMENT_TOKEN.",
      },
      value: text,
    },
    folder: {
      summary: { en: "Where its key and what it observed are kept.", fr: "Où sont gardées sa clé et ses observations." },
      value: folder,
      default: "agent",
    },
    "buffer-mb": {
      summary: {
        en: "What it keeps at most while it is cut off, in megabytes: the oldest stays, what is lost is declared.",
        fr: "Ce qu’il garde au plus tant qu’il est coupé, en mégaoctets\u202f: le plus ancien reste, les pertes sont déclarées.",
      },
      value: wholeNumber,
      default: "64",
    },
  },
  examples: ["garant agent --server https://garant.example --folder /var/lib/garant-agent"],
  run: ({ server, "enrolment-token": token, folder: kept, "buffer-mb": megabytes }, io) => {
    const address = server === undefined ? undefined : serverAddress(server);
    const words = ["--folder", kept, "--buffer-mb", String(megabytes), ...(address === undefined ? [] : ["--server", address])];
    return becomeAgent(io, words, token === undefined ? {} : { GARANT_ENROLMENT_TOKEN: token });
  },
});
