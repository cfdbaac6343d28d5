/** The agreement in force, and the documents that go with it. */
import { queryOptions } from "@tanstack/react-query";
import { answered, api } from "./client.ts";

export const agreementQuery = (family?: string, on?: string) =>
  queryOptions({
    queryKey: ["agreement", family ?? null, on ?? null],
    queryFn: ({ signal }) =>
      answered(api.GET("/agreement", { params: { query: { ...(family && { family }), ...(on && { on }) } }, signal })),
  });
