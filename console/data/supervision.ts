/** The health of the watching, and vantage points invited and revoked. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answered, api } from "./client.ts";

export const supervisionQuery = queryOptions({
  queryKey: ["supervision"],
  queryFn: ({ signal }) => answered(api.GET("/supervision", { signal })),
  refetchInterval: 5_000,
});

type Invitation = { readonly vantage: string; readonly title: string; readonly hours: number };

/** Makes a one-time enrolment token; it is in this answer only. */
export function useInviteVantage() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Invitation) => answered(api.POST("/vantages", { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["supervision"] }),
  });
}
