/** The page's clock: the server's time, its offset measured when the session was read. */
import { useSyncExternalStore } from "react";

let offset = 0;

/** Sets the clock by an answer of the server; the middle of the round trip is when it was written. */
export function setClock(serverNow: number, asked: number, answered: number): void {
  offset = serverNow - Math.round((asked + answered) / 2);
}

/** Server time, in milliseconds. */
export const now = (): number => Date.now() + offset;

const listeners = new Set<() => void>();
let second = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

function tick(): void {
  second = Math.floor(now() / 1000) * 1000;
  for (const listener of listeners) listener();
  timer = setTimeout(tick, 1000 - (now() % 1000));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) tick();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearTimeout(timer);
  };
}

/** The present second, changing each second. */
export const useNow = (): number =>
  useSyncExternalStore(subscribe, () => (listeners.size === 0 ? Math.floor(now() / 1000) * 1000 : second));
