/** The health of the watching, and vantage points invited, placed, withdrawn and revoked. */
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { PlaceVantage } from "../../api/types.ts";
import { answered, answeredVersion, api, ofVersion } from "./client.ts";

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

/** The version of what is being changed, as it was when the form was opened: read again only when it is asked for. */
const versionQuery = (name: string, read: () => Promise<{ readonly version: string }>) =>
  queryOptions({
    queryKey: ["version", name],
    ...{ staleTime: 0, gcTime: 0, refetchOnWindowFocus: false, meta: { settled: true } },
    queryFn: async () => (await read()).version,
  });

/** The version that a change is sent under: read when the form opens or again, and awaited by who is faster than that. */
export type ReadVersion = { readonly version: () => Promise<string>; readonly again: () => void };

function useVersion(name: string, read: () => Promise<{ readonly version: string }>): ReadVersion {
  const queries = useQueryClient();
  const asked = versionQuery(name, read);
  useQuery(asked);
  return {
    version: () => queries.fetchQuery({ ...asked, staleTime: Number.POSITIVE_INFINITY }),
    again: () =>
      void Promise.all([
        queries.resetQueries({ queryKey: asked.queryKey }),
        queries.invalidateQueries({ queryKey: ["supervision"] }),
      ]),
  };
}

export const useDescriptionVersion = (platform: string): ReadVersion =>
  useVersion(`description ${platform}`, () =>
    answeredVersion(api.GET("/platforms/{platform}/description", { params: { path: { platform } } })),
  );

export const useVantageVersion = (vantage: string): ReadVersion =>
  useVersion(`vantage ${vantage}`, () => answeredVersion(api.GET("/vantages/{vantage}", { params: { path: { vantage } } })));

type Versioned = Pick<ReadVersion, "version">;

export const usePlaceVantage = () =>
  useWatchingAct(async ({ platform, version, ...body }: PlaceVantage & Versioned & { readonly platform: string }) =>
    answered(
      api.POST("/platforms/{platform}/vantages", {
        params: { path: { platform }, ...ofVersion(await version(), crypto.randomUUID()) },
        body,
      }),
    ),
  );

type Watching = Versioned & { readonly platform: string; readonly vantage: string };

export const useWithdrawVantage = () =>
  useWatchingAct(async ({ version, ...path }: Watching) =>
    answered(
      api.DELETE("/platforms/{platform}/vantages/{vantage}", {
        params: { path, ...ofVersion(await version(), crypto.randomUUID()) },
      }),
    ),
  );

type Revocation = Versioned & { readonly vantage: string; readonly reason: string };

export const useRevokeVantage = () =>
  useWatchingAct(async ({ vantage, reason, version }: Revocation) =>
    answered(
      api.POST("/vantages/{vantage}/revocation", {
        params: { path: { vantage }, ...ofVersion(await version(), crypto.randomUUID()) },
        body: { reason },
      }),
    ),
  );
