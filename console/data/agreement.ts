/** The agreement in force, the documents that go with it, and what changed from version to version. */
import { queryOptions } from "@tanstack/react-query";
import { answered, api } from "./client.ts";

export const agreementQuery = (family?: string, on?: string) =>
  queryOptions({
    queryKey: ["agreement", family ?? null, on ?? null],
    queryFn: ({ signal }) =>
      answered(api.GET("/agreement", { params: { query: { ...(family && { family }), ...(on && { on }) } }, signal })),
  });

export const agreementComparisonQuery = (family: string, from?: string, to?: string) =>
  queryOptions({
    queryKey: ["agreement-comparison", family, from ?? null, to ?? null],
    queryFn: ({ signal }) =>
      answered(
        api.GET("/agreement/comparison", { params: { query: { family, ...(from && { from }), ...(to && { to }) } }, signal }),
      ),
  });
