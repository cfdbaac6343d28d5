/** The pages there are, and no page that comes later. PatternFly's own look, without what its flyouts would bring along. */
import "@patternfly/patternfly/components/Nav/nav.css";
import { useRouterState } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { AgreementIcon, ClockIcon, FlagIcon, HomeIcon, PlatformIcon, StatementIcon } from "../parts/icons.ts";
import { links } from "../parts/links.ts";
import { useWords } from "../words/use-words.ts";
import type { WordKey } from "../words/word-key.ts";
import type { Sidebar } from "./sidebar.ts";

const items: readonly { address: string; words: WordKey; icon: ReactNode }[] = [
  { address: links.overview(), words: "shell.overview", icon: <HomeIcon /> },
  { address: links.platforms(), words: "shell.platforms", icon: <PlatformIcon /> },
  { address: links.outages(), words: "shell.outages", icon: <ClockIcon /> },
  { address: links.disputes(), words: "shell.disputes", icon: <FlagIcon /> },
  { address: links.statements(), words: "shell.statements", icon: <StatementIcon /> },
  { address: links.agreement(), words: "agreement.title", icon: <AgreementIcon /> },
];

export function ShellNavigation({ shown, floating }: Sidebar) {
  const { t } = useWords();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const look = shown ? (floating ? "pf-m-expanded" : "") : "pf-m-collapsed";
  return (
    <div id="navigation" className={`pf-v6-c-page__sidebar ${look}`} inert={!shown}>
      <div className="pf-v6-c-page__sidebar-main">
        <div className="pf-v6-c-page__sidebar-body">
          <nav className="pf-v6-c-nav" aria-label={t("shell.navigation")}>
            <ul className="pf-v6-c-nav__list">
              {items.map(({ address, words, icon }) => (
                <li key={address} className="pf-v6-c-nav__item">
                  <NavigationLink address={address} icon={icon} current={isUnder(path, address)}>
                    {t(words)}
                  </NavigationLink>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </div>
    </div>
  );
}

type LinkProps = { address: string; icon: ReactNode; current: boolean; children: ReactNode };

function NavigationLink({ address, icon, current, children }: LinkProps) {
  return (
    <a
      href={address}
      className={current ? "pf-v6-c-nav__link pf-m-current" : "pf-v6-c-nav__link"}
      aria-current={current ? "page" : undefined}
    >
      <span className="pf-v6-c-nav__link-icon">{icon}</span>
      <span className="pf-v6-c-nav__link-text">{children}</span>
    </a>
  );
}

const isUnder = (path: string, address: string): boolean =>
  address === "/" ? path === "/" : path === address || path.startsWith(`${address}/`);
