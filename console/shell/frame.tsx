/** What is around a page: masthead, navigation, banners; and the keys. */
import { SkipToContent } from "@patternfly/react-core";
import "@patternfly/patternfly/components/Page/page.css";
import { Outlet, useRouterState } from "@tanstack/react-router";
import { Suspense, useEffect, useRef } from "react";
import type { Session } from "../../api/types.ts";
import { useWords } from "../words/use-words.ts";
import { Banners } from "./banners.tsx";
import { useKeys } from "./keys.ts";
import { ShellMasthead } from "./masthead.tsx";
import { ShellNavigation } from "./navigation.tsx";
import { Overlays } from "./overlays.tsx";
import { useSidebar } from "./sidebar.ts";
import "./shell.css";

export function Frame({ session }: { session: Session }) {
  const { t } = useWords();
  const { open, setOpen } = useKeys();
  const sidebar = useSidebar();
  useFocusOnArrival();
  return (
    <div className={session.console === "provider" ? "g-shell g-shell--provider" : "g-shell"}>
      <div className="pf-v6-c-page">
        <SkipToContent href="#main">{t("shell.skip")}</SkipToContent>
        <ShellMasthead sidebar={sidebar} showKeys={() => setOpen("help")} showPalette={() => setOpen("palette")} />
        <ShellNavigation {...sidebar} />
        <div className="pf-v6-c-page__main-container">
          <main id="main" className="pf-v6-c-page__main" tabIndex={-1}>
            <Banners />
            <Suspense fallback={null}>
              <Outlet />
            </Suspense>
          </main>
        </div>
      </div>
      <Overlays open={open} setOpen={setOpen} />
    </div>
  );
}

/** A page that one goes to takes the focus at its main region, so that reading starts there; the first one starts where the browser does. */
function useFocusOnArrival(): void {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    document.getElementById("main")?.focus({ preventScroll: true });
  }, [path]);
}
