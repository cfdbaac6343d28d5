import fc from "fast-check";
import { expect, test } from "vitest";
import { DueQueue } from "./due-queue.ts";

test("what is due comes out, the earliest first, and nothing else does", () =>
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.nat(50), (dues, now) => {
      const queue = new DueQueue<number>();
      for (const due of dues) queue.add(due, due);
      const taken = [];
      for (let item = queue.take(now); item !== undefined; item = queue.take(now)) taken.push(item);
      expect(taken).toEqual(dues.filter((due) => due <= now).sort((a, b) => a - b));
      expect(queue.next?.due).toBe(dues.filter((due) => due > now).sort((a, b) => a - b)[0]);
    }),
  ));
