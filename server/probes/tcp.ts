import { addressFamily } from "../../core/parameters/choices.ts";
import { milliseconds, portNumber } from "../../core/parameters/integers.ts";
import { hostname } from "../../core/parameters/texts.ts";
import { connect, plainly } from "../dial/connect.ts";
import { defineProbe } from "./define-probe.ts";

/** Opens a connection and closes it. */
export const tcp = defineProbe({
  kind: "tcp",
  title: { en: "TCP connection", fr: "Connexion TCP" },
  advice: {
    en: "Use it where nothing better answers: an open port is not a working service.",
    fr: "À employer là où rien de mieux ne répond\u202f: un port ouvert n’est pas un service qui fonctionne.",
  },
  parameters: {
    host: hostname(),
    port: portNumber(),
    family: addressFamily(),
    timeoutMs: milliseconds({ default: 5_000, max: 60_000 }),
  },
  examples: [{ host: "api.ocp01.example", port: 6443 }],
  prepare:
    ({ host, port, family }) =>
    async (run) => {
      await connect(run, { host, port, family }, plainly);
    },
});
