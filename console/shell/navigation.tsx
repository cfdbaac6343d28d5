/** The pages there are, and no page that comes later. PatternFly's own look, without what its flyouts would bring along. */
import "@patternfly/patternfly/components/Nav/nav.css";
import { useRouterState } from "@tanstack/react-router";
import type { ReactNode } from "react";
import {
  AgreementIcon,
  ClockIcon,
  FlagIcon,
  HomeIcon,
  LedgerIcon,
  PlatformIcon,
  StatementIcon,
  SupervisionIcon,
} from "../parts/icons.ts";
import { useWords } from "../words/use-words.ts";
import { destinations } from "./destinations.ts";
import type { Sidebar } from "./sidebar.ts";

const icons: Readonly<Record<(typeof destinations)[number]["words"], ReactNode>> = {
  "shell.overview": <HomeIcon />,
  "shell.platforms": <PlatformIcon />,
  "shell.outages": <ClockIcon />,
  "shell.disputes": <FlagIcon />,
  "shell.statements": <StatementIcon />,
  "agreement.title": <AgreementIcon />,
  "ledger.title": <LedgerIcon />,
  "shell.supervision": <SupervisionIcon />,
};

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
              {destinations.map(({ address, words }) => (
                <li key={address} className="pf-v6-c-nav__item">
                  <NavigationLink address={address} icon={icons[words]} current={isUnder(path, address)}>
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
