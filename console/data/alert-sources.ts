/** Sources of alerts: admitted, tried, changed, removed. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { AlertRules, CreateAlertSource } from "../../api/types.ts";
import { answered, answeredVersion, api, ofVersion, under } from "./client.ts";

export const alertSourcesQuery = queryOptions({
  queryKey: ["alert-sources"],
  queryFn: ({ signal }) => answered(api.GET("/alert-sources", { signal })),
  refetchInterval: 5_000,
});

/** One source with its version: what is being changed on a page is not read again under it. */
export const alertSourceQuery = (source: string) =>
  queryOptions({
    queryKey: ["alert-source", source],
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    meta: { settled: true },
    queryFn: ({ signal }) => answeredVersion(api.GET("/alert-sources/{source}", { params: { path: { source } }, signal })),
  });

function useSourceAct<Input, Answer>(act: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: () => queries.invalidateQueries({ queryKey: ["alert-sources"] }) });
}

/** Admits a source; its secret is in this answer only. */
export const useCreateAlertSource = () =>
  useSourceAct((body: CreateAlertSource) => answered(api.POST("/alert-sources", { body, params: under(crypto.randomUUID()) })));

type OfSource = { readonly source: string; readonly rules: AlertRules };

/** What rules would make of the last payloads; nothing is kept. */
export const usePreviewAlerts = () =>
  useMutation({
    mutationFn: ({ source, rules }: OfSource) =>
      answered(api.POST("/alert-sources/{source}/preview", { params: { path: { source } }, body: rules })),
  });

/** Sent under the version that was read: what somebody else changed meanwhile is not overwritten. */
export const useChangeAlertRules = (version: string) =>
  useSourceAct(({ source, rules }: OfSource) => {
    const params = { path: { source }, ...ofVersion(version, crypto.randomUUID()) };
    return answered(api.POST("/alert-sources/{source}/rules", { params, body: rules }));
  });

/** Sent under the version that was read too. */
export const useRemoveAlertSource = () =>
  useSourceAct(({ source, reason, version }: { readonly source: string; readonly reason: string; readonly version: string }) => {
    const params = { path: { source }, ...ofVersion(version, crypto.randomUUID()) };
    return answered(api.POST("/alert-sources/{source}/removal", { params, body: { reason } }));
  });
