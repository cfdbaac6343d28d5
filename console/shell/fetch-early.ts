/** The words for a server that does not answer can't be fetched from it then: they come right after the page. */
import { useEffect } from "react";
import { firstPaint } from "../data/first-paint.ts";

export function useFetchedEarly(): void {
  useEffect(() => {
    void firstPaint.then(() =>
      Promise.all([import("../parts/failure.tsx"), import("../acts/refused-act.tsx"), import("./page-unreachable.tsx")]),
    );
  }, []);
}
