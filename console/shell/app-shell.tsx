/** Whatever stands inside for somebody who is signed in; anybody else is led to sign in. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import type { Session } from "../../api/types.ts";
import { follow } from "../data/live.ts";
import { sessionQuery } from "../data/session.ts";
import { links } from "../parts/links.ts";
import { Region } from "../parts/region.tsx";
import { ReaderContext } from "../words/use-words.ts";
import { Announcer } from "./announcer.tsx";
import { useFollowLinks } from "./follow-links.ts";
import { Frame } from "./frame.tsx";
import { SessionContext } from "./session-context.ts";

export function AppShell() {
  const session = useQuery(sessionQuery);
  useFollowLinks();
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
