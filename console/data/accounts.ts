/** The accounts of one's own party: invited by a one-time link, signed out, closed. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answered, api, under } from "./client.ts";

export const accountsQuery = queryOptions({
  queryKey: ["accounts"],
  queryFn: ({ signal }) => answered(api.GET("/accounts", { signal })),
});

function useAccountAct<Input, Answer>(act: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: () => queries.invalidateQueries({ queryKey: ["accounts"] }) });
}

/** Makes an account; the link into it is in this answer only. */
export const useInviteAccount = () =>
  useAccountAct((body: { readonly name: string; readonly email: string }) =>
    answered(api.POST("/accounts", { body, params: under(crypto.randomUUID()) })),
  );

export const useEndSessions = () =>
  useAccountAct((account: string) => answered(api.DELETE("/accounts/{account}/sessions", { params: { path: { account } } })));

export const useCloseAccount = () =>
  useAccountAct(({ account, reason }: { readonly account: string; readonly reason: string }) =>
    answered(
      api.POST("/accounts/{account}/closure", {
        params: { path: { account }, ...under(crypto.randomUUID()) },
        body: { reason },
      }),
    ),
  );
