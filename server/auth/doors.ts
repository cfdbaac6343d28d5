/** The doors of both consoles: how somebody comes in who has no password yet. */
import type { Console, Identity } from "./identity.ts";

export type OpenDoor = { readonly console: Console; readonly origin: string; readonly identity: Identity };

export type Doors = {
  /** Where a one-time link's token arrives when it was asked for. */
  readonly arrive: (email: string, token: string) => void;
  /** From when on the consoles are open. */
  readonly open: (consoles: readonly OpenDoor[]) => void;
  readonly of: (console: Console) => OpenDoor;
  /** A one-time link into the account of that address. */
  readonly linkTo: (console: Console, email: string) => Promise<string>;
};

/** None is open yet. */
export function shutDoors(): Doors {
  const tokens = new Map<string, string>();
  let opened: readonly OpenDoor[] = [];
  const of = (console: Console): OpenDoor => {
    const door = opened.find((one) => one.console === console);
    if (door === undefined) throw new Error(`the console of the ${console} is not open yet`);
    return door;
  };
  return {
    arrive: (email, token) => void tokens.set(email, token),
    open: (consoles) => {
      opened = consoles;
    },
    of,
    linkTo: async (console, email) => {
      const { identity, origin } = of(console);
      await identity.api.signInMagicLink({ body: { email }, headers: new Headers() });
      const token = tokens.get(email);
      tokens.delete(email);
      if (token === undefined) throw new Error("the one-time link that was asked for did not come");
      return `${origin}/sign-in?link=${token}`;
    },
  };
}
