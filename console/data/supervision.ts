/** The health of the watching, and vantage points invited, placed, withdrawn and revoked. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { PlaceVantage } from "../../api/types.ts";
import { answered, api, under } from "./client.ts";

export const supervisionQuery = queryOptions({
  queryKey: ["supervision"],
  queryFn: ({ signal }) => answered(api.GET("/supervision", { signal })),
  refetchInterval: 5_000,
});

type Invitation = { readonly vantage: string; readonly title: string; readonly hours: number };

/** An act after which it is known anew who watches what. */
function useWatchingAct<Input, Answer>(act: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => queries.invalidateQueries({ predicate: ({ meta }) => meta?.settled !== true }),
  });
}

/** Makes a one-time enrolment token; it is in this answer only. */
export const useInviteVantage = () => useWatchingAct((body: Invitation) => answered(api.POST("/vantages", { body })));

export const usePlaceVantage = () =>
  useWatchingAct(({ platform, ...body }: PlaceVantage & { readonly platform: string }) =>
    answered(api.POST("/platforms/{platform}/vantages", { params: { path: { platform }, ...under(crypto.randomUUID()) }, body })),
  );

type Watching = { readonly platform: string; readonly vantage: string };

export const useWithdrawVantage = () =>
  useWatchingAct((path: Watching) => answered(api.DELETE("/platforms/{platform}/vantages/{vantage}", { params: { path } })));

export const useRevokeVantage = () =>
  useWatchingAct(({ vantage, reason }: { readonly vantage: string; readonly reason: string }) =>
    answered(api.POST("/vantages/{vantage}/revocation", { params: { path: { vantage } }, body: { reason } })),
  );
