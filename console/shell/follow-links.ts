/** Makes every plain link of the console a step inside the page: parts write `<a href>` and know no router. */
import { useEffect } from "react";
import { useGo } from "./address.ts";

export function useFollowLinks(): void {
  const go = useGo();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const address = event.defaultPrevented || wantsOwnWindow(event) ? null : innerAddress(event.target);
      if (address === null) return;
      event.preventDefault();
      go(address);
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [go]);
}

const wantsOwnWindow = (event: MouseEvent): boolean =>
  event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

function innerAddress(target: EventTarget | null): string | null {
  const link = target instanceof Element ? target.closest("a[href]") : null;
  const address = link?.getAttribute("href") ?? "";
  const leaves = link?.hasAttribute("download") || link?.hasAttribute("target") || address.startsWith("/api/");
  return address.startsWith("/") && !leaves ? address : null;
}
