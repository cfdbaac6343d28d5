/** A page on which a service behind the router says whether it is well. */
import type { Values } from "../../core/parameters/parameter.ts";
import { type Page, pageOf } from "./dial-url.ts";
import { pathOf, urlGiven } from "./given-url.ts";
import { printable } from "./printable.ts";
import { hostOf } from "./redirect.ts";
import type { Family } from "./resolve.ts";
import { ProbeFailed, type Run } from "./run.ts";
import { tlsAsked, type tlsParameters } from "./tls-parameters.ts";

type HealthAsked = Values<typeof tlsParameters> & {
  readonly url: string;
  readonly family: Family;
  readonly path: string;
  readonly isWell: (body: string) => boolean;
};

const toldLength = 100;

/** Asks for the page; well is what its status and its body say together. */
export function healthOf({ url: text, family, path, isWell, ...values }: HealthAsked): (run: Run) => Promise<void> {
  const url = pathOf(urlGiven("url", text), path);
  const tls = { ...tlsAsked(values, hostOf(url)), protocols: ["http/1.1"] };
  return async (run) => {
    const page = await pageOf(run, { url }, { family, tls });
    refuseRouter(page, hostOf(url));
    if (page.status !== 200) throw new ProbeFailed({ code: "unexpected-status", status: page.status, expected: "200" });
    if (!isWell(page.body)) throw new ProbeFailed({ code: "not-healthy", answered: printable(page.body.trim(), toldLength) });
  };
}

/** The router of OpenShift has a page of its own for a route that it does not know, or behind which no pod is ready: 503, and this sentence. */
export function refuseRouter({ status, body }: Page, host: string): void {
  if (status === 503 && body.includes("Application is not available"))
    throw new ProbeFailed({ code: "router-answered", status, host });
}
