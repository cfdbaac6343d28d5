import { addressFamily, oneOf } from "../../core/parameters/choices.ts";
import { milliseconds } from "../../core/parameters/integers.ts";
import { optionalSecret } from "../../core/parameters/secrets.ts";
import { httpUrl, optionalText } from "../../core/parameters/texts.ts";
import { pageOf } from "../dial/dial-url.ts";
import { pathOf, urlGiven } from "../dial/given-url.ts";
import { hostOf } from "../dial/redirect.ts";
import { authenticationAsked, authorizationFor } from "../dial/registry-token.ts";
import { ProbeFailed } from "../dial/run.ts";
import { tlsAsked, tlsParameters } from "../dial/tls-parameters.ts";
import { defineProbe } from "./define-probe.ts";

const access = oneOf(
  [
    {
      value: "challenge",
      title: { en: "It answers, or says how to authenticate", fr: "Il répond, ou dit comment s’authentifier" },
    },
    { value: "token", title: { en: "A token is fetched, and accepted", fr: "Un jeton est obtenu, et accepté" } },
  ],
  { title: { en: "What is proved", fr: "Ce qui est prouvé" } },
);

/** Asks a container registry for its API as a client that pulls would: the challenge, then the token where that is asked. */
export const containerRegistry = defineProbe({
  kind: "container-registry",
  title: { en: "Container registry", fr: "Registre de conteneurs" },
  advice: {
    en: "Fetch the token too: a registry whose token service is down answers, and nobody can pull.",
    fr: "Obtenir aussi le jeton\u202f: un registre dont le service de jetons est en panne répond, et personne ne peut tirer d’image.",
  },
  parameters: {
    url: httpUrl({ title: { en: "Address of the registry", fr: "Adresse du registre" } }),
    access,
    scope: optionalText({
      maxLength: 500,
      title: { en: "Scope of the token", fr: "Portée du jeton" },
      advice: { en: "Such as repository:team/app:pull.", fr: "Telle que repository:team/app:pull." },
    }),
    username: optionalText({ maxLength: 200, title: { en: "User", fr: "Utilisateur" } }),
    password: optionalSecret({ title: { en: "Password or token", fr: "Mot de passe ou jeton" } }),
    family: addressFamily(),
    ...tlsParameters,
    timeoutMs: milliseconds({ default: 10_000, max: 60_000 }),
  },
  examples: [
    { url: "https://registry.ocp01.example" },
    { url: "https://registry.ocp01.example", access: "token", scope: "repository:team/app:pull" },
  ],
  prepare: ({ url: text, access, scope, username, password, family, ...values }) => {
    const base = urlGiven("url", text);
    const url = pathOf(base, "/v2/");
    const dialling = { family, tls: { ...tlsAsked(values, hostOf(url)), protocols: ["http/1.1"] } };
    const credentials = username === undefined || password === undefined ? undefined : { username, password };
    return async (run) => {
      const first = await pageOf(run, { url }, dialling);
      if (first.status === 200) return;
      if (first.status !== 401) throw new ProbeFailed({ code: "unexpected-status", status: first.status, expected: "200, 401" });
      const asked = authenticationAsked(first, url);
      if (access === "challenge") return;
      const authorization = await authorizationFor(run, asked, { credentials, scope, registry: url, dialling });
      const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
      const { status } = await pageOf(run, { url, headers }, dialling);
      if (status !== 200) throw new ProbeFailed({ code: "credentials-refused", status, host: hostOf(url) });
    };
  },
});
