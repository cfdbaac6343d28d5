import { addressFamily, oneOf } from "../../core/parameters/choices.ts";
import { milliseconds } from "../../core/parameters/integers.ts";
import { optionalSecret } from "../../core/parameters/secrets.ts";
import { httpUrl, optionalText } from "../../core/parameters/texts.ts";
import { type Page, pageOf } from "../dial/dial-url.ts";
import { pathOf, urlGiven } from "../dial/given-url.ts";
import { ParameterRefused } from "../dial/parameter-refused.ts";
import { printable } from "../dial/printable.ts";
import { hostOf } from "../dial/redirect.ts";
import { ProbeFailed } from "../dial/run.ts";
import { tlsAsked, tlsParameters } from "../dial/tls-parameters.ts";
import { defineProbe } from "./define-probe.ts";

const endpoint = oneOf(
  [
    { value: "readyz", title: { en: "/readyz: ready to serve", fr: "/readyz\u202f: prêt à servir" } },
    { value: "livez", title: { en: "/livez: alive", fr: "/livez\u202f: vivant" } },
  ],
  { title: { en: "Health asked for", fr: "Santé demandée" } },
);

/** Asks the API server of a cluster for its own checks, all of them or one by its name. */
export const kubernetes = defineProbe({
  kind: "kubernetes",
  title: { en: "Kubernetes API", fr: "API Kubernetes" },
  advice: {
    en: "Give the address that the users have, through the same load balancer. A failure names the checks that fail.",
    fr: "Donner l’adresse des utilisateurs, derrière le même répartiteur de charge. Un échec nomme les contrôles en cause.",
  },
  parameters: {
    url: httpUrl({ title: { en: "Address of the API server", fr: "Adresse du serveur d’API" } }),
    endpoint,
    check: optionalText({
      maxLength: 200,
      title: { en: "One check only", fr: "Un seul contrôle" },
      advice: { en: "By its name, such as etcd or ping.", fr: "Par son nom, tel que etcd ou ping." },
    }),
    exclude: optionalText({
      maxLength: 1_000,
      title: { en: "Checks left out, separated by commas", fr: "Contrôles écartés, séparés par des virgules" },
    }),
    token: optionalSecret({
      title: { en: "Token", fr: "Jeton" },
      advice: {
        en: "Needed only where anonymous access to health is closed: a service account without any role is enough then.",
        fr: "Requis seulement si l’accès anonyme à la santé est fermé\u202f: un compte de service sans aucun rôle suffit alors.",
      },
    }),
    family: addressFamily(),
    ...tlsParameters,
    timeoutMs: milliseconds({ default: 5_000, max: 60_000 }),
  },
  examples: [
    { url: "https://api.ocp01.example:6443" },
    { url: "https://api.ocp01.example:6443", endpoint: "livez", check: "etcd" },
  ],
  prepare: ({ url: text, endpoint, check, exclude, token, family, ...values }) => {
    const names = [...(exclude ?? "").split(","), check ?? ""].map((name) => name.trim()).filter(Boolean);
    const strange = names.find((name) => !checkName.test(name));
    if (strange !== undefined)
      throw new ParameterRefused({
        parameter: strange === check?.trim() ? "check" : "exclude",
        code: "wrong-format",
        expected: "check-name",
      });
    const one = check?.trim() || undefined;
    const url = pathOf(urlGiven("url", text), `/${endpoint}`);
    url.searchParams.set("verbose", "");
    if (one === undefined) for (const name of names) url.searchParams.append("exclude", name);
    const tls = { ...tlsAsked(values, hostOf(url)), protocols: ["http/1.1"] };
    const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    return async (run) => judge(await pageOf(run, { url, headers }, { family, tls }), url, one);
  },
});

const checkName = /^[A-Za-z0-9][A-Za-z0-9._/-]*$/;

/**
 * A single check is read in the list of all: its own path (`/readyz/etcd`) is closed to whom no role opens it, the list is not.
 * The list says `[+]etcd ok` or `[-]etcd failed: …`, a check a line.
 */
function judge({ status, body }: Page, url: URL, one: string | undefined): void {
  if (status === 401 || status === 403) throw new ProbeFailed({ code: "credentials-refused", status, host: hostOf(url) });
  if (status !== 200 && status !== 500) throw new ProbeFailed({ code: "unexpected-status", status, expected: "200" });
  const checks = new Map([...body.matchAll(/^\[([+-])\](\S+) /gm)].map(([, sign, name = ""]) => [name, sign === "+"]));
  if (one !== undefined && !checks.has(one)) throw new ProbeFailed({ code: "check-unknown", check: one });
  if (one === undefined ? status === 200 : checks.get(one)) return;
  const failing = [...checks].flatMap(([name, ok]) => (ok || (one !== undefined && name !== one) ? [] : [name]));
  throw new ProbeFailed({ code: "checks-failing", status, checks: printable(failing.join(", ")) });
}
