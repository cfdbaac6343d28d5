/** The chart is one stop of the tab key; arrows move inside it: left and right in a lane, up and down between lanes. */
import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";

export type Stop = readonly [lane: number, index: number];

/**
 * Where a key leads; null where it leads nowhere.
 *
 * @param sizes how many stops each lane has, empty lanes included
 */
export function nextStop(sizes: readonly number[], [lane, index]: Stop, key: string): Stop | null {
  const size = sizes[lane] ?? 0;
  if (key === "ArrowLeft") return index > 0 ? [lane, index - 1] : null;
  if (key === "ArrowRight") return index + 1 < size ? [lane, index + 1] : null;
  if (key === "Home") return [lane, 0];
  if (key === "End") return [lane, size - 1];
  if (key !== "ArrowUp" && key !== "ArrowDown") return null;
  const step = key === "ArrowUp" ? -1 : 1;
  for (let other = lane + step; other >= 0 && other < sizes.length; other += step) {
    const there = sizes[other] ?? 0;
    if (there > 0) return [other, Math.min(index, there - 1)];
  }
  return null;
}

/** The stop that has the focus, and its chart. */
type Held = { readonly stop: HTMLElement; readonly chart: Element | null };

/** Props of the chart and of each stop in it. Shift+Enter follows a stop that is a link, whatever choosing it does. */
export function useRoving(sizes: readonly number[]) {
  const first = sizes.findIndex((size) => size > 0);
  const [chosen, setChosen] = useState<Stop | null>(null);
  const known = chosen && chosen[1] < (sizes[chosen[0]] ?? 0) ? chosen : ([first, 0] as const);
  const held = useRef<Held | null>(null);
  // Time goes on, and blocks that come near each other become one: whoever stood on one of them stands on what it became.
  useLayoutEffect(() => {
    if (held.current === null || held.current.stop.isConnected) return;
    held.current.chart?.querySelector<HTMLElement>(`[data-stop="${known.join(":")}"]`)?.focus();
  });
  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === "Enter" && event.shiftKey && event.target instanceof HTMLAnchorElement && stopOf(event.target)) {
        event.preventDefault();
        followPlainly(event.target.getAttribute("href") ?? "");
        return;
      }
      const here = stopOf(event.target);
      const next = here && nextStop(sizes, here, event.key);
      if (!next) return;
      event.preventDefault();
      setChosen(next);
      event.currentTarget.querySelector<HTMLElement>(`[data-stop="${next.join(":")}"]`)?.focus();
    },
    stop: (lane: number, index: number) => ({
      "data-stop": `${lane}:${index}`,
      tabIndex: known[0] === lane && known[1] === index ? 0 : -1,
      onFocus: ({ currentTarget: stop }: FocusEvent<HTMLElement>) => {
        held.current = { stop, chart: stop.closest("[role=figure]") };
        setChosen([lane, index]);
      },
      onBlur: ({ currentTarget: stop }: FocusEvent<HTMLElement>) => {
        if (stop.isConnected) held.current = null;
      },
    }),
  };
}

/** A link that nothing else listens to, followed as any link of the console. */
function followPlainly(address: string): void {
  const link = document.createElement("a");
  link.href = address;
  document.body.append(link);
  link.click();
  link.remove();
}

export type StopProps = ReturnType<ReturnType<typeof useRoving>["stop"]>;

function stopOf(target: EventTarget): Stop | null {
  const told = target instanceof HTMLElement ? target.dataset.stop : undefined;
  const [lane, index] = told?.split(":").map(Number) ?? [];
  return lane === undefined || index === undefined ? null : [lane, index];
}
