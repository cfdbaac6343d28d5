/** The ledger: its entries page by page, its last checkpoint, its key. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answered, api } from "./client.ts";

export type LedgerFilter = {
  readonly kind?: string | undefined;
  readonly subject?: string | undefined;
  readonly cursor?: string | undefined;
};

const entriesShown = 25;

export const entriesQuery = ({ kind, subject, cursor }: LedgerFilter) =>
  queryOptions({
    queryKey: ["entries", kind ?? null, subject ?? null, cursor ?? null],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      answered(
        api.GET("/ledger/entries", {
          params: {
            query: { limit: entriesShown, ...(kind && { kind }), ...(subject && { subject }), ...(cursor && { cursor }) },
          },
          signal,
        }),
      ),
  });

/** The signed note. */
export const checkpointQuery = (client: string) =>
  queryOptions({
    queryKey: ["checkpoint", client],
    queryFn: ({ signal }) =>
      answered(api.GET("/ledger/{client}/checkpoint", { params: { path: { client } }, parseAs: "text", signal })),
  });

/** The log's key, as the server says it: to be compared with the one that came another way. */
export const logKeyQuery = (client: string) =>
  queryOptions({
    queryKey: ["log-key", client],
    staleTime: Number.POSITIVE_INFINITY,
    meta: { settled: true },
    retry: 1,
    queryFn: () => answered(api.GET("/ledger/{client}/key", { params: { path: { client } }, parseAs: "text" })),
  });

/** The hashes that prove one size of the log to be the beginning of another; nothing is kept of it. */
export async function consistencyOf(client: string, from: number, to: number): Promise<readonly string[]> {
  const asked = { params: { path: { client }, query: { from, to } } };
  return (await answered(api.GET("/ledger/{client}/consistency", asked))).proof;
}
