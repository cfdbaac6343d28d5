import { addressFamily, oneOf, requestHeaders } from "../../core/parameters/choices.ts";
import { bytes, milliseconds, times } from "../../core/parameters/integers.ts";
import { readStatusList } from "../../core/parameters/status-list.ts";
import { httpUrl, optionalPattern, optionalText, statusList } from "../../core/parameters/texts.ts";
import { ParameterRefused } from "../dial/parameter-refused.ts";
import { hostOf } from "../dial/redirect.ts";
import { tlsAsked, tlsParameters } from "../dial/tls-parameters.ts";
import { visit } from "../dial/visit.ts";
import { defineProbe } from "./define-probe.ts";

const method = oneOf(
  [
    { value: "GET", title: { en: "GET", fr: "GET" } },
    { value: "HEAD", title: { en: "HEAD", fr: "HEAD" } },
    { value: "OPTIONS", title: { en: "OPTIONS", fr: "OPTIONS" } },
    { value: "POST", title: { en: "POST", fr: "POST" } },
  ],
  { title: { en: "Method", fr: "Méthode" } },
);

const redirects = oneOf(
  [
    { value: "refuse", title: { en: "Refused: a failure", fr: "Refusées\u202f: un échec" } },
    { value: "same-host", title: { en: "Followed on the same host", fr: "Suivies sur le même hôte" } },
    { value: "follow", title: { en: "Followed", fr: "Suivies" } },
  ],
  { title: { en: "Redirects", fr: "Redirections" } },
);

/** Asks for a page over HTTP or HTTPS, and judges its certificate, its status and its body. */
export const http = defineProbe({
  kind: "http",
  title: { en: "Web page (HTTP, HTTPS)", fr: "Page web (HTTP, HTTPS)" },
  advice: {
    en: "Point it at a page that answers only when the service works, such as /readyz, not at a page of welcome.",
    fr: "La diriger vers une page qui ne répond que si le service fonctionne, telle que /readyz, et non vers une page d’accueil.",
  },
  parameters: {
    url: httpUrl(),
    method,
    headers: requestHeaders(),
    requestBody: optionalText({
      maxLength: 8_192,
      multiline: true,
      title: { en: "Body sent (POST)", fr: "Corps envoyé (POST)" },
    }),
    expectedStatus: statusList({ default: "200-299" }),
    bodyContains: optionalText({ maxLength: 500, title: { en: "Body contains", fr: "Le corps contient" } }),
    bodyMatches: optionalPattern({ title: { en: "Body matches", fr: "Le corps correspond à" } }),
    maxBodyBytes: bytes({ default: 1_048_576, max: 10_485_760, title: { en: "Largest body", fr: "Taille maximale du corps" } }),
    redirects,
    maxRedirects: times({ default: 5, max: 10, title: { en: "Redirects at most", fr: "Redirections au plus" } }),
    family: addressFamily(),
    ...tlsParameters,
    timeoutMs: milliseconds({ default: 5_000, max: 60_000 }),
  },
  examples: [
    { url: "https://api.ocp01.example:6443/readyz", bodyContains: "ok" },
    { url: "https://console.ocp01.example/", expectedStatus: "200,302" },
    { url: "http://registry.ocp01.example/healthz", redirects: "same-host", headers: { accept: "application/json" } },
  ],
  prepare: ({ url: text, requestBody, expectedStatus, bodyContains, bodyMatches, ...values }) => {
    const url = URL.parse(text);
    if (url === null) throw new ParameterRefused({ parameter: "url", code: "wrong-format", expected: "http-url" });
    const asked = {
      ...values,
      url,
      body: values.method === "POST" ? requestBody : undefined,
      tls: { ...tlsAsked(values, hostOf(url)), protocols: ["http/1.1"] },
      expected: { text: expectedStatus, ranges: readStatusList(expectedStatus) ?? [] },
      contains: bodyContains,
      pattern: bodyMatches === undefined ? undefined : new RegExp(bodyMatches, "u"),
    };
    return (run) => visit(run, asked);
  },
});
