/** Outages, and what people say of them. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { ConfirmRestoration, DenyRestoration, ReportUnavailability, RetractRecord } from "../../api/types.ts";
import { answered, api, under } from "./client.ts";

export type OutageFilter = { readonly platform?: string; readonly state?: "open" | "closed"; readonly cursor?: string };

export const outagesQuery = (filter: OutageFilter = {}) =>
  queryOptions({
    queryKey: ["outages", filter],
    queryFn: ({ signal }) => answered(api.GET("/outages", { params: { query: { ...filter, limit: 100 } }, signal })),
  });

export const outageQuery = (id: string) =>
  queryOptions({
    queryKey: ["outage", id],
    queryFn: ({ signal }) => answered(api.GET("/outages/{outage}", { params: { path: { outage: id } }, signal })),
  });

/** A write about a platform; `key` is the same for every attempt at the same act. */
export type Said<Body> = { readonly platform: string; readonly key: string; readonly body: Body };

/** What goes with the body: where, and under which key. */
export const sent = <Body>({ platform, key, body }: Said<Body>) => ({ body, params: { path: { platform }, ...under(key) } });

/** An act that is said, and after which every page is read again. */
export function useSaying<Body, Answer>(say: (said: Said<Body>) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: say,
    onSuccess: () => queries.invalidateQueries({ predicate: ({ meta }) => meta?.settled !== true }),
  });
}

export const useReport = () =>
  useSaying((said: Said<ReportUnavailability>) => answered(api.POST("/platforms/{platform}/notifications", sent(said))));
export const useConfirm = () =>
  useSaying((said: Said<ConfirmRestoration>) => answered(api.POST("/platforms/{platform}/restorations", sent(said))));
export const useDeny = () =>
  useSaying((said: Said<DenyRestoration>) => answered(api.POST("/platforms/{platform}/denials", sent(said))));
export const useRetract = () =>
  useSaying((said: Said<RetractRecord>) => answered(api.POST("/platforms/{platform}/retractions", sent(said))));
