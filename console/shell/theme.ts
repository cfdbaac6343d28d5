/** Light or dark: PatternFly's own class, chosen by the system until the reader chooses. */
import { useState } from "react";

const remembered = "garant.theme";
const darkClass = "pf-v6-theme-dark";

/** Whether the theme is dark, and how to switch it. */
export function useTheme(): { readonly dark: boolean; readonly toggle: () => void } {
  const [dark, setDark] = useState(() => document.documentElement.classList.contains(darkClass));
  const toggle = () => {
    document.documentElement.classList.toggle(darkClass, !dark);
    localStorage.setItem(remembered, dark ? "light" : "dark");
    setDark(!dark);
  };
  return { dark, toggle };
}
