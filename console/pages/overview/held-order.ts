/** An order that does not change under the pointer: what moved waits until it is asked for. */
import { useState } from "react";
import { moved } from "./order.ts";

type Held = {
  readonly ids: readonly string[];
  /** How many rows wait to move. */
  readonly waiting: number;
  readonly show: () => void;
  /** To put on the list: tells whether somebody points at it. */
  readonly watch: { readonly onPointerEnter: () => void; readonly onPointerLeave: () => void };
};

export function useHeldOrder(next: readonly string[]): Held {
  const [shown, setShown] = useState(next);
  const [held, setHeld] = useState(false);
  const waiting = moved(shown, next);
  if (waiting > 0 && !held) setShown(next);
  return {
    ids: shown.filter((id) => next.includes(id)),
    waiting: held ? waiting : 0,
    show: () => setShown(next),
    watch: { onPointerEnter: () => setHeld(true), onPointerLeave: () => setHeld(false) },
  };
}
