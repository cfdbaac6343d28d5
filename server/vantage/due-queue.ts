/** What is due next, among thousands: a binary heap by instant. */
import type { Instant } from "../../core/time/instant.ts";

type Entry<Item> = { readonly due: Instant; readonly item: Item };

export class DueQueue<Item> {
  readonly #heap: Entry<Item>[] = [];

  get next(): Entry<Item> | undefined {
    return this.#heap[0];
  }

  add(due: Instant, item: Item): void {
    const heap = this.#heap;
    let hole = heap.length;
    while (hole > 0) {
      const above = (hole - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || parent.due <= due) break;
      heap[hole] = parent;
      hole = above;
    }
    heap[hole] = { due, item };
  }

  /** Takes the first one out, if it is due at `now`. */
  take(now: Instant): Item | undefined {
    const heap = this.#heap;
    const first = heap[0];
    if (first === undefined || first.due > now) return undefined;
    const last = heap.pop();
    if (last !== undefined && heap.length > 0) this.#sink(last);
    return first.item;
  }

  clear(): void {
    this.#heap.length = 0;
  }

  #sink(entry: Entry<Item>): void {
    const heap = this.#heap;
    let hole = 0;
    for (;;) {
      const left = heap[2 * hole + 1];
      const right = heap[2 * hole + 2];
      const child = right !== undefined && left !== undefined && right.due < left.due ? right : left;
      if (child === undefined || child.due >= entry.due) break;
      heap[hole] = child;
      hole = child === left ? 2 * hole + 1 : 2 * hole + 2;
    }
    heap[hole] = entry;
  }
}
