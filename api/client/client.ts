/** The typed client of the API: its paths and shapes are generated from the OpenAPI document. */
import createClient, { type Client, type ClientOptions } from "openapi-fetch";
import type { components, paths } from "./paths.generated.ts";

export type ApiClient = Client<paths>;

/** A shape of the wire by its name in the document. */
export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

export type ApiClientSettings = {
  /** Without `/api/v1` and without a slash at its end. */
  readonly server: string;
  /** Sent with each request: token, language, channel, client. */
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch?: ClientOptions["fetch"];
};

/** A client of one server. The API never redirects, so a redirection is a failure: a token must not follow it. */
export function apiClient({ server, headers, fetch }: ApiClientSettings): ApiClient {
  return createClient<paths>({ baseUrl: `${server}/api/v1`, redirect: "error", headers, ...(fetch ? { fetch } : {}) });
}
