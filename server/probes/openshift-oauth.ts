import { addressFamily } from "../../core/parameters/choices.ts";
import { milliseconds } from "../../core/parameters/integers.ts";
import { httpUrl } from "../../core/parameters/texts.ts";
import { healthOf } from "../dial/health-page.ts";
import { tlsParameters } from "../dial/tls-parameters.ts";
import { defineProbe } from "./define-probe.ts";

/** Asks the OAuth server of a cluster whether it is well, through its route: without it nobody signs in. */
export const openshiftOauth = defineProbe({
  kind: "openshift-oauth",
  title: { en: "OpenShift sign-in (OAuth)", fr: "Connexion OpenShift (OAuth)" },
  advice: {
    en: "Asks /healthz through the route. Those who are signed in work on when it fails; nobody else comes in.",
    fr: "Interroge /healthz par la route. En cas d’échec, qui est connecté continue\u202f; plus personne d’autre n’entre.",
  },
  parameters: {
    url: httpUrl({ title: { en: "Address of the OAuth server", fr: "Adresse du serveur OAuth" } }),
    family: addressFamily(),
    ...tlsParameters,
    timeoutMs: milliseconds({ default: 5_000, max: 60_000 }),
  },
  examples: [{ url: "https://oauth-openshift.apps.ocp01.example" }],
  prepare: (values) => healthOf({ ...values, path: "/healthz", isWell: (body) => body.trim() === "ok" }),
});
