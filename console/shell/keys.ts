/** Keys of the console: off while a field has the focus, and for good when the reader says so. RGAA 12.10, WCAG 2.1.4. */
import { useEffect, useState } from "react";
import { links } from "../parts/links.ts";
import { useGo } from "./address.ts";

const remembered = "garant.keys";

/** What follows `g`, within a second and a half. */
export const destinations: Readonly<Record<string, string>> = {
  o: links.overview(),
  p: links.platforms(),
  u: links.outages(),
  s: links.statements(),
};
const patience = 1500;

export const keysOn = (): boolean => localStorage.getItem(remembered) !== "off";
export const setKeysOn = (on: boolean): void => localStorage.setItem(remembered, on ? "on" : "off");

/** Where focus makes a letter text, or a choice. */
const field = "input, textarea, select, [contenteditable], [role=listbox], [role=menu]";

/** Listens to the keys; tells whether their list is open. */
export function useKeys(): { readonly helpOpen: boolean; readonly setHelpOpen: (open: boolean) => void } {
  const go = useGo();
  const [helpOpen, setHelpOpen] = useState(false);
  useEffect(() => {
    let afterG = 0;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !keysOn()) return;
      if (event.target instanceof Element && event.target.closest(field)) return;
      const destination = Date.now() - afterG < patience ? destinations[event.key] : undefined;
      afterG = event.key === "g" ? Date.now() : 0;
      if (destination) go(destination);
      else if (event.key === "r") go(links.report());
      else if (event.key === "?") setHelpOpen(true);
      else if (event.key === "/") search(event, go);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [go]);
  return { helpOpen, setHelpOpen };
}

/** Focuses the search field of the page, or goes where there is one. */
function search(event: KeyboardEvent, go: (address: string) => void): void {
  event.preventDefault();
  const input = document.querySelector<HTMLInputElement>("input[type=search]");
  if (input) input.focus();
  else go(`${links.platforms()}?search=`);
}
