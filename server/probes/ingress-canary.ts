import { addressFamily } from "../../core/parameters/choices.ts";
import { milliseconds } from "../../core/parameters/integers.ts";
import { httpUrl, textOr } from "../../core/parameters/texts.ts";
import { pageOf } from "../dial/dial-url.ts";
import { urlGiven } from "../dial/given-url.ts";
import { refuseRouter } from "../dial/health-page.ts";
import { hostOf } from "../dial/redirect.ts";
import { ProbeFailed } from "../dial/run.ts";
import { tlsAsked, tlsParameters } from "../dial/tls-parameters.ts";
import { defineProbe } from "./define-probe.ts";

/** Asks a route for the answer that only its own pods give: what the router says in their place is a failure. */
export const ingressCanary = defineProbe({
  kind: "ingress-canary",
  title: { en: "Ingress, by a canary route", fr: "Ingress, par une route témoin" },
  advice: {
    en: "OpenShift keeps such a route for each cluster (canary-openshift-ingress-canary.apps…). Proves wildcard DNS, router and pods, on the way of every application.",
    fr: "OpenShift tient une telle route par cluster (canary-openshift-ingress-canary.apps…). Prouve le DNS générique, le routeur et les pods, sur le chemin de toute application.",
  },
  parameters: {
    url: httpUrl({ title: { en: "Address of the route", fr: "Adresse de la route" } }),
    answer: textOr({
      default: "Healthcheck requested",
      maxLength: 500,
      title: { en: "The route’s own answer contains", fr: "La réponse propre de la route contient" },
    }),
    family: addressFamily(),
    ...tlsParameters,
    timeoutMs: milliseconds({ default: 5_000, max: 60_000 }),
  },
  examples: [{ url: "https://canary-openshift-ingress-canary.apps.ocp01.example" }],
  prepare: ({ url: text, answer, family, ...values }) => {
    const url = urlGiven("url", text);
    const tls = { ...tlsAsked(values, hostOf(url)), protocols: ["http/1.1"] };
    return async (run) => {
      const page = await pageOf(run, { url }, { family, tls });
      refuseRouter(page, hostOf(url));
      if (page.status !== 200) throw new ProbeFailed({ code: "unexpected-status", status: page.status, expected: "200" });
      if (!page.body.includes(answer)) throw new ProbeFailed({ code: "body-without", text: answer });
    };
  },
});
