/** What people settle: disputes, what an act would move, and the acts themselves. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { PreviewAct, Recorded } from "../../api/types.ts";
import { answered, api, under } from "./client.ts";

export const disputesQuery = (platform?: string) =>
  queryOptions({
    queryKey: ["disputes", platform ?? null],
    queryFn: ({ signal }) => answered(api.GET("/disputes", { params: { query: platform ? { platform } : {} }, signal })),
  });

export const disputeQuery = (platform: string, dispute: string) =>
  queryOptions({
    queryKey: ["dispute", platform, dispute],
    queryFn: ({ signal }) =>
      answered(api.GET("/platforms/{platform}/disputes/{dispute}", { params: { path: { platform, dispute } }, signal })),
  });

export const recordsQuery = (platform: string) =>
  queryOptions({
    queryKey: ["records", platform],
    queryFn: ({ signal }) =>
      answered(api.GET("/platforms/{platform}/records", { params: { path: { platform }, query: { limit: 200 } }, signal })),
  });

export const comparisonQuery = (platform: string, month: string, query: { from?: number; to?: number }) =>
  queryOptions({
    queryKey: ["comparison", platform, month, query],
    queryFn: ({ signal }) =>
      answered(api.GET("/statements/{platform}/{month}/comparison", { params: { path: { platform, month }, query }, signal })),
  });

export const causesQuery = queryOptions({
  queryKey: ["exclusion-causes"],
  queryFn: ({ signal }) => answered(api.GET("/exclusion-causes", { signal })),
});

/** An act that settles something, before it is confirmed. */
export type Settling = { readonly platform: string; readonly act: Act; readonly input: Readonly<Record<string, unknown>> };
export type Act = PreviewAct["act"] | "decline-ruling";

/** Where each act is posted. */
const addresses = {
  "declare-exclusion": "/platforms/{platform}/exclusions",
  "contest-record": "/platforms/{platform}/contests",
  "void-observations": "/platforms/{platform}/voids",
  "retract-record": "/platforms/{platform}/retractions",
  "propose-ruling": "/platforms/{platform}/ruling-proposals",
  "accept-ruling": "/platforms/{platform}/ruling-acceptances",
  "decline-ruling": "/platforms/{platform}/ruling-refusals",
  "rule-dispute": "/platforms/{platform}/rulings",
  "accept-claimed-instant": "/platforms/{platform}/claimed-instants",
  "record-zones": "/platforms/{platform}/zones",
} as const satisfies Record<Act, string>;

/** Every figure that the act would move; what moves none of its own is not asked about. */
export const usePreview = () =>
  useMutation({
    mutationFn: async ({ platform, act, input }: Settling) =>
      act === "decline-ruling"
        ? { at: 0, months: [] }
        : await answered(api.POST("/platforms/{platform}/previews", { params: { path: { platform } }, body: { act, input } })),
  });

export function useSettle() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ platform, act, input, key }: Settling & { readonly key: string }): Promise<Recorded> =>
      answered(api.POST(addresses[act], sent(platform, key, input))),
    onSuccess: () => queries.invalidateQueries({ predicate: ({ meta }) => meta?.settled !== true }),
  });
}

/** The server reads the input by the act's own schema: a form holds it as it is typed. */
function sent(platform: string, key: string, input: Settling["input"]): never {
  return { body: input, params: { path: { platform }, ...under(key) } } as never;
}
