/** Outages, and what people say of them. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type {
  ConfirmRestoration,
  DenyRestoration,
  Outage,
  OutageSummary,
  Page,
  Recorded,
  ReportUnavailability,
  RetractRecord,
} from "../../api/types.ts";
import { read, write } from "./client.ts";

export type OutageFilter = { readonly platform?: string; readonly state?: "open" | "closed"; readonly cursor?: string };

export const outagesQuery = (filter: OutageFilter = {}) =>
  queryOptions({
    queryKey: ["outages", filter],
    queryFn: ({ signal }) => read<Page<OutageSummary>>("/outages", { ...filter, limit: 100 }, signal),
  });

export const outageQuery = (id: string) =>
  queryOptions({
    queryKey: ["outage", id],
    queryFn: ({ signal }) => read<Outage>(`/outages/${encodeURIComponent(id)}`, {}, signal),
  });

/** A write about a platform; `key` is the same for every attempt at the same act. */
export type Said<Body> = { readonly platform: string; readonly key: string; readonly body: Body };

function useSaying<Body>(noun: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ platform, key, body }: Said<Body>) =>
      write<Recorded>("POST", `/platforms/${encodeURIComponent(platform)}/${noun}`, body, key),
    onSuccess: () => queries.invalidateQueries({ predicate: ({ meta }) => meta?.settled !== true }),
  });
}

export const useReport = () => useSaying<ReportUnavailability>("notifications");
export const useConfirm = () => useSaying<ConfirmRestoration>("restorations");
export const useDeny = () => useSaying<DenyRestoration>("denials");
export const useRetract = () => useSaying<RetractRecord>("retractions");
