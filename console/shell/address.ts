/** The address as pages read and change it. */
import { useRouter, useRouterState } from "@tanstack/react-router";
import { useCallback } from "react";
import { withState } from "../parts/links.ts";

export type AddressState = Readonly<Record<string, string | undefined>>;

/** What the address tells of the page's state. */
export function useAddressState(): AddressState {
  return useRouterState({ select: ({ location }) => location.search });
}

/** Goes to an address of the console. */
export function useGo(): (address: string) => void {
  const { history } = useRouter();
  return useCallback((address: string) => history.push(address), [history]);
}

/** Changes the state that the address tells; what becomes undefined is no longer told. Does not add to the history. */
export function useChangeAddress(): (change: AddressState) => void {
  const { history } = useRouter();
  return useCallback(
    (change: AddressState) => {
      const { pathname, search, hash } = history.location;
      const told = { ...Object.fromEntries(new URLSearchParams(search)), ...change };
      history.replace(withState(pathname, told) + hash);
    },
    [history],
  );
}
