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

/** A session that was read holds while the server does not answer: the page itself says what it could not read again. */
export function AppShell() {
  const session = useQuery(sessionQuery);
  useFollowLinks();
  const read = session.data;
  if (read !== undefined) return read.account === null ? <ToSignIn /> : <SignedIn session={read} />;
  return (
    <Region of={session} height={400} whole>
      {() => null}
    </Region>
  );
}

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
