/** Platforms, what is seen of them, and how one is connected. */
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type {
  ConnectPlatform,
  Items,
  Observation,
  Overview,
  Page,
  Platform,
  PlatformSummary,
  ProbeInput,
  ProbeKind,
  Recorded,
  Timeline,
  TriedProbe,
} from "../../api/types.ts";
import { read, write } from "./client.ts";

const segment = encodeURIComponent;

export const overviewQuery = queryOptions({
  queryKey: ["overview"],
  queryFn: ({ signal }) => read<Overview>("/overview", {}, signal),
});

export const platformsQuery = queryOptions({
  queryKey: ["platforms"],
  queryFn: ({ signal }) => read<Page<PlatformSummary>>("/platforms", { limit: 200 }, signal),
});

export const platformQuery = (id: string) =>
  queryOptions({ queryKey: ["platform", id], queryFn: ({ signal }) => read<Platform>(`/platforms/${segment(id)}`, {}, signal) });

export const timelineQuery = (id: string, from: number, to: number) =>
  queryOptions({
    queryKey: ["timeline", id, from, to],
    queryFn: ({ signal }) => read<Timeline>(`/platforms/${segment(id)}/timeline`, { from, to }, signal),
    placeholderData: keepPreviousData,
  });

export const observationsQuery = (id: string, component: string, vantage: string) =>
  queryOptions({
    queryKey: ["observations", id, component, vantage],
    queryFn: ({ signal }) =>
      read<Items<Observation>>(`/platforms/${segment(id)}/observations`, { component, vantage, limit: 20 }, signal),
  });

export const probeKindsQuery = queryOptions({
  queryKey: ["probe-kinds"],
  staleTime: Number.POSITIVE_INFINITY,
  meta: { settled: true },
  queryFn: () => read<Items<ProbeKind>>("/probe-kinds"),
});

/** Tries a probe once, without saving anything. */
export const useTryProbe = () =>
  useMutation({ mutationFn: (probe: ProbeInput) => write<TriedProbe>("POST", "/probes/try", probe) });

function useRefreshing<Input, Answer>(act: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: () => queries.invalidateQueries() });
}

export const useConnectPlatform = () =>
  useRefreshing((platform: ConnectPlatform) => write<Recorded>("POST", "/platforms", platform, crypto.randomUUID()));

export const useStartDemonstration = () =>
  useRefreshing(() => write<{ platform: string }>("POST", "/demonstration", {}, crypto.randomUUID()));
