/** Signing in; on a first visit by a one-time link, giving the account its name and password. */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { sessionQuery } from "../../data/session.ts";
import { PageBody } from "../../parts/page-body.tsx";
import { useAddressState, useGo } from "../../shell/address.ts";
import { LanguageSwitch } from "../../shell/language-switch.tsx";
import { Mark } from "../../shell/mark.tsx";
import { ThemeSwitch } from "../../shell/theme-switch.tsx";
import { ReaderContext, useWords } from "../../words/use-words.ts";
import { ByLink } from "./by-link.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import "./sign-in.css";

export function SignInPage() {
  const { link, next } = useAddressState();
  const go = useGo();
  const session = useQuery(sessionQuery).data;
  const [first, setFirst] = useState(link !== undefined);
  const [destination] = useState(() => (next?.startsWith("/") && !next.startsWith("//") ? next : "/"));
  const signedIn = session !== undefined && session.account !== null;
  useEffect(() => {
    if (signedIn && !first) go(destination);
  }, [signedIn, first, go, destination]);
  const reader = { console: session?.console ?? "client", zone: session?.zone ?? "UTC" } as const;
  return (
    <ReaderContext value={reader}>
      <Frame provider={reader.console === "provider"}>
        {first && link !== undefined ? (
          <ByLink link={link} signedIn={signedIn} onDone={() => setFirst(false)} onInvalid={() => setFirst(false)} />
        ) : (
          <SignInForm />
        )}
      </Frame>
    </ReaderContext>
  );
}

function Frame({ provider, children }: { provider: boolean; children: ReactNode }) {
  const { t } = useWords();
  return (
    <main className={provider ? "g-sign-in g-sign-in--provider" : "g-sign-in"}>
      <PageBody title={t("signIn.title")}>
        <div className="g-sign-in__box g-card">
          <div className="g-row">
            <span className="g-brand">
              <Mark /> Garant
            </span>
            <span className="g-sub g-sm">{t(provider ? "shell.provider" : "shell.client")}</span>
            <span className="g-row g-end">
              <LanguageSwitch />
              <ThemeSwitch />
            </span>
          </div>
          {children}
        </div>
      </PageBody>
    </main>
  );
}
