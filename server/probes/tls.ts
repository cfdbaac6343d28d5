import { addressFamily } from "../../core/parameters/choices.ts";
import { milliseconds, portNumberOr } from "../../core/parameters/integers.ts";
import { hostname } from "../../core/parameters/texts.ts";
import { connectSecurely } from "../dial/secure.ts";
import { tlsAsked, tlsParameters } from "../dial/tls-parameters.ts";
import { defineProbe } from "./define-probe.ts";

/** Opens a connection, completes the handshake, judges the certificate, closes. */
export const tls = defineProbe({
  kind: "tls",
  title: { en: "TLS handshake", fr: "Négociation TLS" },
  advice: {
    en: "For services that speak TLS but not HTTP: proves that the port answers with the right certificate.",
    fr: "Pour les services qui parlent TLS mais pas HTTP\u202f: prouve que le port répond avec le bon certificat.",
  },
  parameters: {
    host: hostname(),
    port: portNumberOr(443),
    family: addressFamily(),
    ...tlsParameters,
    timeoutMs: milliseconds({ default: 5_000, max: 60_000 }),
  },
  examples: [
    { host: "registry.ocp01.example" },
    { host: "10.20.0.5", port: 6443, serverName: "api.ocp01.example", expiryFails: true },
  ],
  prepare: (values) => {
    const asked = tlsAsked(values, values.host);
    return async (run) => {
      await connectSecurely(run, values, asked);
    };
  },
});
