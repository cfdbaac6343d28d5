/** Statements: a month's account, live, frozen, amended. */
import { queryOptions } from "@tanstack/react-query";
import type { SendClaim } from "../../api/types.ts";
import type { Language } from "../../core/words/language.ts";
import { addressOf, answered, api } from "./client.ts";
import { type Said, sent, useSaying } from "./outages.ts";

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

/** The statement on paper: out of the archive once it is frozen. */
export const paperAddress = (platform: string, month: string, how: { version: number; language: Language }): string =>
  addressOf(`${path(platform, month)}/pdf`, how);

/** Intervals as a spreadsheet of that language reads them. */
export const tableAddress = (platform: string, month: string, how: { version: number; language: Language }): string =>
  addressOf(`${path(platform, month)}/csv`, { ...how, form: formOf(how.language) });

/** A month, a quarter or a year, of one platform or of all. */
export const periodAddress = (period: string, kind: "pdf" | "csv", how: { platform?: string; language: Language }): string =>
  addressOf(`/periods/${period}/${kind}`, { ...how, ...(kind === "csv" && { form: formOf(how.language) }) });

const formOf = (language: Language) => (language === "fr" ? "comma" : "point");

export const archivedQuery = (platform: string, month: string, version: number) =>
  queryOptions({
    queryKey: ["archived", platform, month, version],
    queryFn: ({ signal }) =>
      answered(api.GET("/statements/{platform}/{month}/archive", { params: of(platform, month, version), signal })),
  });

/** That the month's penalty was claimed. */
export const useSendClaim = () =>
  useSaying((said: Said<SendClaim>) => answered(api.POST("/platforms/{platform}/claims", sent(said))));

export const archivedAddress = (digest: string): string => addressOf(`/archive/${digest}`, {});

/** The statement's exact bytes. */
export async function statementBytes(platform: string, month: string, version: number): Promise<Uint8Array> {
  const asked = { params: of(platform, month, version), parseAs: "arrayBuffer" } as const;
  return new Uint8Array(await answered(api.GET("/statements/{platform}/{month}/document", asked)));
}
