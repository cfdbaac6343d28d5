/** Whether the navigation shows: always on a wide screen; off canvas on a narrow one, until it is asked for. */
import { useRouterState } from "@tanstack/react-router";
import { useEffect, useState, useSyncExternalStore } from "react";

const wide = matchMedia("(min-width: 1200px)");

function subscribe(listener: () => void): () => void {
  wide.addEventListener("change", listener);
  return () => wide.removeEventListener("change", listener);
}

export type Sidebar = { readonly shown: boolean; readonly floating: boolean; readonly toggle: () => void };

/** Going to a page, and Escape, put it away again. */
export function useSidebar(): Sidebar {
  const isWide = useSyncExternalStore(subscribe, () => wide.matches);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  const open = openedAt === path;
  useEffect(() => {
    const press = ({ key }: KeyboardEvent) => {
      if (key === "Escape") setOpenedAt(null);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return { shown: isWide || open, floating: !isWide, toggle: () => setOpenedAt(open ? null : path) };
}
