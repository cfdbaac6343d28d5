/** Statements: a month's account, live, frozen, amended. */
import { queryOptions } from "@tanstack/react-query";
import { addressOf, answered, api } from "./client.ts";

export const statementsQuery = (platform?: string) =>
  queryOptions({
    queryKey: ["statements", platform ?? null],
    queryFn: ({ signal }) =>
      answered(api.GET("/statements", { params: { query: { ...(platform && { platform }), limit: 200 } }, signal })),
  });

const path = (platform: string, month: string) => `/statements/${encodeURIComponent(platform)}/${month}`;

const of = (platform: string, month: string, version: number | undefined) => ({
  path: { platform, month },
  query: version === undefined ? {} : { version },
});

export const statementQuery = (platform: string, month: string, version?: number) =>
  queryOptions({
    queryKey: ["statement", platform, month, version ?? null],
    queryFn: ({ signal }) =>
      answered(api.GET("/statements/{platform}/{month}", { params: of(platform, month, version), signal })),
  });

/** Where the statement's exact bytes, and its bundle, are downloaded. */
export const documentAddress = (platform: string, month: string, version: number): string =>
  addressOf(`${path(platform, month)}/document`, { version });
export const bundleAddress = (platform: string, month: string, version?: number): string =>
  addressOf(`${path(platform, month)}/bundle`, { version });

/** The statement's exact bytes. */
export async function statementBytes(platform: string, month: string, version: number): Promise<Uint8Array> {
  const asked = { params: of(platform, month, version), parseAs: "arrayBuffer" } as const;
  return new Uint8Array(await answered(api.GET("/statements/{platform}/{month}/document", asked)));
}
