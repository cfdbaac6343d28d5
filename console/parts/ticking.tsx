/** What changes with each second, and nothing around it. */
import type { ReactNode } from "react";
import { useNow } from "../data/clock.ts";

export function Ticking({ children }: { children: (now: number) => ReactNode }) {
  return <>{children(useNow())}</>;
}
