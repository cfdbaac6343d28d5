/** The session, for what stands inside the shell. */
import { createContext, useContext } from "react";
import type { Session } from "../../api/types.ts";

export const SessionContext = createContext<Session | null>(null);

export type SignedInSession = Session & { readonly account: NonNullable<Session["account"]> };

/** The session of whoever is signed in; only the shell's inside may ask. */
export function useSession(): SignedInSession {
  const session = useContext(SessionContext);
  if (!session?.account) throw new Error("outside the shell");
  return { ...session, account: session.account };
}

/** Whether the account holds a permission. */
export function useMay(permission: string): boolean {
  return useSession().account.permissions.includes(permission);
}
