/** The account of whoever reads, at the sign-in service: where it is signed in, and its password. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { signInService } from "./client.ts";

type SignedIn = {
  readonly id: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly userAgent?: string | null;
};

/** A browser that is signed in; `own` is this one. */
export type OpenSession = {
  readonly id: string;
  readonly since: number;
  readonly until: number;
  readonly browser: string | null;
  readonly own: boolean;
};

/** The newest first. What opens a session is not kept in the page. */
export const sessionsQuery = queryOptions({
  queryKey: ["sessions"],
  queryFn: async (): Promise<OpenSession[]> => {
    const [all, now] = await Promise.all([
      signInService<SignedIn[]>("GET", "/list-sessions"),
      signInService<{ session: { id: string } }>("GET", "/get-session"),
    ]);
    return all
      .map(({ id, createdAt, expiresAt, userAgent }) => ({
        ...{ id, since: Date.parse(createdAt), until: Date.parse(expiresAt) },
        ...{ browser: userAgent || null, own: id === now.session.id },
      }))
      .sort((one, other) => other.since - one.since);
  },
});

/** Signs out every other browser. */
export function useSignOutOthers() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => signInService("POST", "/revoke-other-sessions", {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["sessions"] }),
  });
}

/** A new password also signs out every other browser: whoever had the old one may be in one of them. */
export function useChangePassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (passwords: { currentPassword: string; newPassword: string }) =>
      signInService("POST", "/change-password", { ...passwords, revokeOtherSessions: true }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["sessions"] }),
  });
}
