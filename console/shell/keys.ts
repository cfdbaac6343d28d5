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
  l: links.ledger(),
};
const patience = 1500;

export const keysOn = (): boolean => localStorage.getItem(remembered) !== "off";
export const setKeysOn = (on: boolean): void => localStorage.setItem(remembered, on ? "on" : "off");

/** Whether a key pressed there is nobody's text, and the reader wants keys. */
export const isFreeKey = ({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && !altKey && keysOn() && !(target instanceof Element && target.closest(field));

/** Where focus makes a letter text, or a choice. */
const field = "input, textarea, select, [contenteditable], [role=listbox], [role=menu]";

export type Keys = {
  /** What is open over the page. */
  readonly open: "help" | "palette" | null;
  readonly setOpen: (open: Keys["open"]) => void;
};

/** Listens to the keys; tells what they opened. */
export function useKeys(): Keys {
  const go = useGo();
  const [open, setOpen] = useState<Keys["open"]>(null);
  useEffect(() => {
    let afterG = 0;
    const press = (event: KeyboardEvent) => {
      if (isPaletteKey(event)) {
        event.preventDefault();
        setOpen("palette");
        return;
      }
      if (!isFreeKey(event)) return;
      const destination = Date.now() - afterG < patience ? destinations[event.key] : undefined;
      afterG = event.key === "g" ? Date.now() : 0;
      if (destination) go(destination);
      else if (event.key === "r") go(links.report());
      else if (event.key === "?") setOpen("help");
      else if (event.key === "/") search(event, go);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [go]);
  return { open, setOpen };
}

/** With a key that makes no letter it is nobody's text: in fields too, and whatever the reader says of the letters. */
function isPaletteKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === "k" && (ctrlKey || metaKey) && !altKey && !shiftKey;
}

/** Focuses the search field of the page, or goes where there is one. */
function search(event: KeyboardEvent, go: (address: string) => void): void {
  event.preventDefault();
  const input = document.querySelector<HTMLInputElement>("input[type=search]");
  if (input) input.focus();
  else go(`${links.platforms()}?search=`);
}
