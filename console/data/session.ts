/** Who is reading, and signing in and out. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { CreateToken, SetUpAccount } from "../../api/types.ts";
import { answered, api, signInService, under } from "./client.ts";
import { setClock } from "./clock.ts";
import { earlyTripOf } from "./early.ts";

/** The session; reading it also sets the page's clock. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  staleTime: 300_000,
  queryFn: async () => {
    const asked = Date.now();
    const call = api.GET("/session");
    const session = await answered(call);
    setClock(session.now, ...(earlyTripOf((await call).response) ?? [asked, Date.now()]));
    return session;
  },
});

/** An act after which somebody else reads, or somebody at all: what was asked before it, and is not answered yet, is for the one before. */
function useSessionAct<Input>(act: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient();
  const onSuccess = () => queries.cancelQueries().then(() => queries.invalidateQueries());
  return useMutation({ mutationFn: act, onSuccess });
}

export const useSignIn = () =>
  useSessionAct((account: { email: string; password: string }) => signInService("POST", "/sign-in/email", account));

/** Uses the one-time link that was printed or sent. */
export const useOneTimeLink = () =>
  useSessionAct((token: string) => signInService("GET", `/magic-link/verify?token=${encodeURIComponent(token)}`));

/** The reader stays the same person: what was read stays on the page while the session is read again. */
export function useSetUpAccount() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (account: SetUpAccount) => answered(api.POST("/account", { body: account })),
    onSuccess: () => queries.invalidateQueries(),
  });
}

/** Signs out, and forgets what was read. */
export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: () => signInService("POST", "/sign-out", {}), onSuccess: () => queries.resetQueries() });
}

export const tokensQuery = queryOptions({ queryKey: ["tokens"], queryFn: () => answered(api.GET("/tokens")) });

/** Makes an access token; its secret is in this answer only. */
export function useCreateToken() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (token: CreateToken) => answered(api.POST("/tokens", { body: token, params: under(crypto.randomUUID()) })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["tokens"] }),
  });
}

export function useRevokeToken() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answered(api.DELETE("/tokens/{token}", { params: { path: { token: id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["tokens"] }),
  });
}
