/** The words for a server that does not answer can't be fetched from it then: they come as soon as the page has nothing better to do. */
import { useEffect } from "react";

export function useFetchedEarly(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      void import("../parts/failure.tsx");
      void import("../acts/refused-act.tsx");
    }, 500);
    return () => clearTimeout(timer);
  }, []);
}
