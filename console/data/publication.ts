/** Whether anyone may read the state of the client's platforms. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answered, answeredVersion, api, ofVersion } from "./client.ts";

export const publicationQuery = queryOptions({
  queryKey: ["publication"],
  queryFn: ({ signal }) => answeredVersion(api.GET("/publication", { signal })),
});

/** Sent under the version that was read: what somebody else switched meanwhile is not switched over. */
export function useChangePublication(version: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (open: boolean) =>
      answered(api.POST("/publication", { params: ofVersion(version, crypto.randomUUID()), body: { public: open } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["publication"] }),
  });
}
