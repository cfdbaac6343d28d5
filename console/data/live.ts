/** News from the server: one stream a page, which also beats every 15 seconds; where it drops, the page keeps that beat itself. */
import type { QueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { addressOf } from "./client.ts";

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

/** Follows the server until told to stop; what is on the page is read again at each change. */
export function follow(queries: QueryClient): () => void {
  let gathering: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    clearTimeout(gathering);
    gathering = setTimeout(() => void queries.invalidateQueries({ predicate: ({ meta }) => meta?.settled !== true }), gather);
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
