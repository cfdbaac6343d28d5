/** Whether anyone may read the state of the client's platforms. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answered, api, under } from "./client.ts";

export const publicationQuery = queryOptions({
  queryKey: ["publication"],
  queryFn: ({ signal }) => answered(api.GET("/publication", { signal })),
});

export function useChangePublication() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (open: boolean) =>
      answered(api.POST("/publication", { params: under(crypto.randomUUID()), body: { public: open } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["publication"] }),
  });
}
