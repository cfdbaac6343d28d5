/** The words for a server that does not answer can't be fetched from it then: they come right after the page. */
import { useEffect } from "react";

export function useFetchedEarly(): void {
  useEffect(() => {
    void import("../parts/failure.tsx");
    void import("../acts/refused-act.tsx");
  }, []);
}
