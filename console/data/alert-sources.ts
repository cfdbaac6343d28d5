/** Sources of alerts: admitted, tried, changed, removed. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { AlertRules, CreateAlertSource } from "../../api/types.ts";
import { answered, api, under } from "./client.ts";

export const alertSourcesQuery = queryOptions({
  queryKey: ["alert-sources"],
  queryFn: ({ signal }) => answered(api.GET("/alert-sources", { signal })),
  refetchInterval: 5_000,
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

export const useChangeAlertRules = () =>
  useSourceAct(({ source, rules }: OfSource) =>
    answered(
      api.POST("/alert-sources/{source}/rules", { params: { path: { source }, ...under(crypto.randomUUID()) }, body: rules }),
    ),
  );

export const useRemoveAlertSource = () =>
  useSourceAct(({ source, reason }: { readonly source: string; readonly reason: string }) =>
    answered(api.POST("/alert-sources/{source}/removal", { params: { path: { source } }, body: { reason } })),
  );
