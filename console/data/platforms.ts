/** Platforms, what is seen of them, and how one is connected. */
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { ConnectPlatform, DescribeFromNow, TryProbe } from "../../api/types.ts";
import { answered, answeredVersion, api, asNew, ofVersion } from "./client.ts";

export const overviewQuery = queryOptions({
  queryKey: ["overview"],
  queryFn: ({ signal }) => answered(api.GET("/overview", { signal })),
});

export const platformsQuery = queryOptions({
  queryKey: ["platforms"],
  queryFn: ({ signal }) => answered(api.GET("/platforms", { params: { query: { limit: 200 } }, signal })),
});

export const platformQuery = (id: string) =>
  queryOptions({
    queryKey: ["platform", id],
    queryFn: ({ signal }) => answered(api.GET("/platforms/{platform}", { params: { path: { platform: id } }, signal })),
  });

/** What is observed and how. What is being changed on a page is not read again under it. */
export const descriptionQuery = (id: string) =>
  queryOptions({
    queryKey: ["description", id],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      answeredVersion(api.GET("/platforms/{platform}/description", { params: { path: { platform: id } }, signal })),
  });

export const timelineQuery = (id: string, from: number, to: number) =>
  queryOptions({
    queryKey: ["timeline", id, from, to],
    queryFn: ({ signal }) =>
      answered(api.GET("/platforms/{platform}/timeline", { params: { path: { platform: id }, query: { from, to } }, signal })),
    placeholderData: keepPreviousData,
  });

export const observationsQuery = (id: string, component: string, vantage: string) =>
  queryOptions({
    queryKey: ["observations", id, component, vantage],
    queryFn: ({ signal }) =>
      answered(
        api.GET("/platforms/{platform}/observations", {
          params: { path: { platform: id }, query: { component, vantage, limit: 20 } },
          signal,
        }),
      ),
  });

export const probeKindsQuery = queryOptions({
  queryKey: ["probe-kinds"],
  staleTime: Number.POSITIVE_INFINITY,
  meta: { settled: true },
  queryFn: () => answered(api.GET("/probe-kinds")),
});

/** Tries a probe once, without saving anything. */
export const useTryProbe = () =>
  useMutation({ mutationFn: (probe: TryProbe) => answered(api.POST("/probes/try", { body: probe })) });

function useRefreshing<Input, Answer>(act: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: () => queries.invalidateQueries() });
}

/** Connects a platform that is new: one that is there already is not described over. */
export const useConnectPlatform = () =>
  useRefreshing((platform: ConnectPlatform) =>
    answered(api.POST("/platforms", { body: platform, params: asNew(crypto.randomUUID()) })),
  );

/** Describes a platform as it is to be from now on, where it is still as it was read. */
export const useDescribePlatform = (platform: string, version: string) =>
  useRefreshing((body: DescribeFromNow) =>
    answered(
      api.PUT("/platforms/{platform}/description", {
        params: { path: { platform }, ...ofVersion(version, crypto.randomUUID()) },
        body,
      }),
    ),
  );

export const useStartDemonstration = () => useRefreshing(() => answered(api.POST("/demonstration", { body: {} })));
