/** What surrounds every page once somebody is signed in: masthead, navigation, banners, news, keys. */
import "@patternfly/react-styles/css/components/Page/page.css";
import { SkipToContent } from "@patternfly/react-core/dist/esm/components/SkipToContent";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Outlet, useRouter, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef } from "react";
import type { Session } from "../../api/types.ts";
import { follow } from "../data/live.ts";
import { sessionQuery } from "../data/session.ts";
import { links } from "../parts/links.ts";
import { Region } from "../parts/region.tsx";
import { ReaderContext, useWords } from "../words/use-words.ts";
import { Announcer } from "./announcer.tsx";
import { Banners } from "./banners.tsx";
import { useFetchedEarly } from "./fetch-early.ts";
import { useFollowLinks } from "./follow-links.ts";
import { useKeys } from "./keys.ts";
import { ShellMasthead } from "./masthead.tsx";
import { ShellNavigation } from "./navigation.tsx";
import { SessionContext } from "./session-context.ts";
import { useSidebar } from "./sidebar.ts";
import "./shell.css";

const KeysHelp = lazy(() => import("./keys-help.tsx").then(({ KeysHelp }) => ({ default: KeysHelp })));

export function AppShell() {
  const session = useQuery(sessionQuery);
  useFollowLinks();
  useFetchedEarly();
  return (
    <Region of={session} height={400} whole>
      {(read) => (read.account === null ? <ToSignIn /> : <SignedIn session={read} />)}
    </Region>
  );
}

/** Once, from wherever one was; signing in leads back there. */
function ToSignIn() {
  const { history } = useRouter();
  useEffect(() => {
    const here = history.location.href;
    history.replace(links.signIn(here === "/" ? undefined : here));
  }, [history]);
  return null;
}

function SignedIn({ session }: { session: Session }) {
  const queries = useQueryClient();
  useEffect(() => follow(queries), [queries]);
  return (
    <SessionContext value={session}>
      <ReaderContext value={{ console: session.console, zone: session.zone }}>
        <Announcer>
          <Frame session={session} />
        </Announcer>
      </ReaderContext>
    </SessionContext>
  );
}

function Frame({ session }: { session: Session }) {
  const { t } = useWords();
  const { helpOpen, setHelpOpen } = useKeys();
  const sidebar = useSidebar();
  useFocusOnArrival();
  return (
    <div className={session.console === "provider" ? "g-shell g-shell--provider" : "g-shell"}>
      <div className="pf-v6-c-page">
        <SkipToContent href="#main">{t("shell.skip")}</SkipToContent>
        <ShellMasthead sidebar={sidebar} showKeys={() => setHelpOpen(true)} />
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
      {helpOpen && (
        <Suspense fallback={null}>
          <KeysHelp close={() => setHelpOpen(false)} />
        </Suspense>
      )}
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
