/** The masthead: whose books these are, what time it is there, and the way to report, one click from anywhere. */
import { Button, Masthead, MastheadBrand, MastheadContent, MastheadMain, MastheadToggle } from "@patternfly/react-core";
import { MenuIcon, SearchIcon } from "../parts/icons.ts";
import { links } from "../parts/links.ts";
import { useWords } from "../words/use-words.ts";
import { AccountMenu } from "./account-menu.tsx";
import { ClientPicker } from "./client-picker.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { Mark } from "./mark.tsx";
import { ReportButton } from "./report-button.tsx";
import { useSession } from "./session-context.ts";
import { ShellClock } from "./shell-clock.tsx";
import type { Sidebar } from "./sidebar.ts";
import { ThemeSwitch } from "./theme-switch.tsx";

type Props = { readonly sidebar: Sidebar; readonly showKeys: () => void; readonly showPalette: () => void };

export function ShellMasthead({ sidebar, showKeys, showPalette }: Props) {
  const { t } = useWords();
  const session = useSession();
  return (
    <Masthead display={{ default: "inline" }}>
      <MastheadMain>
        <MastheadToggle className="g-menu-toggle">
          <Button
            variant="plain"
            icon={<MenuIcon />}
            aria-label={t("shell.navigation")}
            aria-expanded={sidebar.shown}
            aria-controls="navigation"
            onClick={sidebar.toggle}
          />
        </MastheadToggle>
        <MastheadBrand>
          <a className="g-brand" href={links.overview()} aria-label="Garant">
            <Mark />
            <span className="g-hide-small">Garant</span>
          </a>
        </MastheadBrand>
      </MastheadMain>
      <MastheadContent>
        <div className="g-tenant">
          {session.clients.length > 1 ? <ClientPicker /> : <span className="g-b">{session.client?.name ?? ""}</span>}
          <small className="g-hide-small">{t(session.console === "provider" ? "shell.provider" : "shell.client")}</small>
        </div>
        <div className="g-masthead-end">
          <ShellClock />
          <ReportButton />
          <Button
            variant="plain"
            icon={<SearchIcon />}
            aria-label={t("palette.open")}
            aria-haspopup="dialog"
            onClick={showPalette}
          />
          <span className="g-hide-small">
            <LanguageSwitch />
          </span>
          <span className="g-hide-small">
            <ThemeSwitch />
          </span>
          <AccountMenu showKeys={showKeys} />
        </div>
      </MastheadContent>
    </Masthead>
  );
}
