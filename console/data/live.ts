/** News from the server: one stream a page, which also beats every 15 seconds; where it drops, the page keeps that beat itself. */
import type { Query, QueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { addressOf, Refused } from "./client.ts";

export type Liveness = "connecting" | "live" | "polling";
const pollEvery = 15_000;
/** Several changes at once are one reading. */
const gather = 300;

let state: Liveness = "connecting";
const listeners = new Set<() => void>();

function become(next: Liveness): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the page hears of changes as they happen. */
export const useLiveness = (): Liveness => useSyncExternalStore(subscribe, () => state);

/** What is on the page: neither what never changes, nor what was not found, which would blink while it is asked for again. */
const isRead = ({ meta, state }: Query): boolean =>
  meta?.settled !== true && !(state.data === undefined && isNotFound(state.error));

const isNotFound = (error: Error | null): boolean => error instanceof Refused && error.status === 404;

/** Follows the server until told to stop; what is on the page is read again at each change. */
export function follow(queries: QueryClient): () => void {
  let gathering: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    clearTimeout(gathering);
    gathering = setTimeout(() => void queries.invalidateQueries({ predicate: isRead }), gather);
  };
  const stream = new EventSource(addressOf("/events"));
  stream.onopen = () => {
    if (state === "polling") refresh();
    become("live");
  };
  stream.onmessage = refresh;
  stream.addEventListener("changed", refresh);
  stream.addEventListener("heartbeat", refresh);
  stream.onerror = () => become("polling");
  const polling = setInterval(() => {
    if (state === "polling") refresh();
  }, pollEvery);
  return () => {
    stream.close();
    clearInterval(polling);
    clearTimeout(gathering);
    become("connecting");
  };
}
