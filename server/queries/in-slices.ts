/** What is done for each of many, without keeping everybody else waiting until the last. */
import { setImmediate as others } from "node:timers/promises";

/** Well below what a beat may be late. */
const sliceMs = 10;

/** What `each` makes of them, in their order; whatever else waits in this thread has its turn every 10 ms. */
export async function inSlices<Given, Made>(all: Iterable<Given>, each: (given: Given) => Made): Promise<Made[]> {
  const made: Made[] = [];
  let began = performance.now();
  for (const given of all) {
    made.push(each(given));
    if (performance.now() - began < sliceMs) continue;
    await others();
    began = performance.now();
  }
  return made;
}
