import { addressFamily } from "../../core/parameters/choices.ts";
import { milliseconds } from "../../core/parameters/integers.ts";
import { httpUrl } from "../../core/parameters/texts.ts";
import { healthOf } from "../dial/health-page.ts";
import { tlsParameters } from "../dial/tls-parameters.ts";
import { defineProbe } from "./define-probe.ts";

/** Asks the web console of a cluster whether it is well, through its route. */
export const openshiftConsole = defineProbe({
  kind: "openshift-console",
  title: { en: "OpenShift web console", fr: "Console web OpenShift" },
  advice: {
    en: "Asks /health through the route: proves the router, the certificate and the console, not that one can sign in (probe OAuth for that).",
    fr: "Interroge /health par la route\u202f: prouve le routeur, le certificat et la console, non la connexion (sonder OAuth pour cela).",
  },
  parameters: {
    url: httpUrl({ title: { en: "Address of the console", fr: "Adresse de la console" } }),
    family: addressFamily(),
    ...tlsParameters,
    timeoutMs: milliseconds({ default: 5_000, max: 60_000 }),
  },
  examples: [{ url: "https://console-openshift-console.apps.ocp01.example" }],
  prepare: (values) => healthOf({ ...values, path: "/health", isWell: (body) => /"status"\s*:\s*"ok"/.test(body) }),
});
