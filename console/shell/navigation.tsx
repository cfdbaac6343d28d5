/** The pages there are, and no page that comes later. */
import { Nav, NavItem, NavList } from "@patternfly/react-core/dist/esm/components/Nav";
import { PageSidebar, PageSidebarBody } from "@patternfly/react-core/dist/esm/components/Page";
import { useRouterState } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { ClockIcon, HomeIcon, PlatformIcon, StatementIcon } from "../parts/icons.ts";
import { links } from "../parts/links.ts";
import { useWords } from "../words/use-words.ts";
import type { WordKey } from "../words/word-key.ts";

const items: readonly { address: string; words: WordKey; icon: ReactNode }[] = [
  { address: links.overview(), words: "shell.overview", icon: <HomeIcon /> },
  { address: links.platforms(), words: "shell.platforms", icon: <PlatformIcon /> },
  { address: links.outages(), words: "shell.outages", icon: <ClockIcon /> },
  { address: links.statements(), words: "shell.statements", icon: <StatementIcon /> },
];

export function ShellNavigation() {
  const { t } = useWords();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  return (
    <PageSidebar>
      <PageSidebarBody>
        <Nav aria-label={t("shell.navigation")}>
          <NavList>
            {items.map(({ address, words, icon }) => (
              <NavItem key={address} to={address} icon={icon} isActive={isUnder(path, address)}>
                {t(words)}
              </NavItem>
            ))}
          </NavList>
        </Nav>
      </PageSidebarBody>
    </PageSidebar>
  );
}

const isUnder = (path: string, address: string): boolean =>
  address === "/" ? path === "/" : path === address || path.startsWith(`${address}/`);
