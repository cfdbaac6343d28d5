/** What is no part of the page as it is first painted waits until then: it would take the processor from it. */

/** A page in a tab that nobody looks at is not painted: it waits no longer than this (ms). */
const longest = 500;

/** When something of the page has been painted. */
export const firstPaint: Promise<void> = new Promise((resolve) => {
  setTimeout(resolve, longest);
  new PerformanceObserver((seen) => {
    if (seen.getEntriesByName("first-contentful-paint").length > 0) resolve();
  }).observe({ type: "paint", buffered: true });
});
