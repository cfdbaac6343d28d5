/** The key of a log, by which each fact on a page is checked. */
import { queryOptions } from "@tanstack/react-query";
import { againAfter, answered, api } from "./client.ts";

/** The log's key, as the server says it: to be compared with the one that came another way. */
export const logKeyQuery = (client: string) =>
  queryOptions({
    queryKey: ["log-key", client],
    staleTime: Number.POSITIVE_INFINITY,
    meta: { settled: true },
    retry: againAfter(1),
    queryFn: () => answered(api.GET("/ledger/{client}/key", { params: { path: { client } }, parseAs: "text" })),
  });
