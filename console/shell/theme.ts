/** Light or dark: PatternFly's own class, chosen by the system until the reader chooses. */
import { useSyncExternalStore } from "react";

const remembered = "garant.theme";
const darkClass = "pf-v6-theme-dark";
const { documentElement } = document;
const system = matchMedia("(prefers-color-scheme: dark)");

const isDark = (): boolean => documentElement.classList.contains(darkClass);

function follow(): void {
  if (localStorage.getItem(remembered) === null) documentElement.classList.toggle(darkClass, system.matches);
}

function subscribe(told: () => void): () => void {
  const observer = new MutationObserver(told);
  observer.observe(documentElement, { attributeFilter: ["class"] });
  system.addEventListener("change", follow);
  return () => {
    observer.disconnect();
    system.removeEventListener("change", follow);
  };
}

function toggle(): void {
  localStorage.setItem(remembered, isDark() ? "light" : "dark");
  documentElement.classList.toggle(darkClass);
}

/** Whether the theme is dark, and how to switch it. */
export function useTheme(): { readonly dark: boolean; readonly toggle: () => void } {
  return { dark: useSyncExternalStore(subscribe, isDark), toggle };
}
