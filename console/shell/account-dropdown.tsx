/** The account's menu, open: account, tokens, keys, signing out; on a narrow screen also the language and the theme. */
import { Divider, Dropdown, DropdownItem, DropdownList, MenuToggle } from "@patternfly/react-core";
import { useState } from "react";
import { useSignOut } from "../data/session.ts";
import { PersonIcon } from "../parts/icons.ts";
import { links } from "../parts/links.ts";
import { useWords } from "../words/use-words.ts";
import { languages, speak, spokenLanguage } from "../words/words.ts";
import { useGo } from "./address.ts";
import { useSession } from "./session-context.ts";
import { useTheme } from "./theme.ts";

const languageNames = { fr: "Français", en: "English" };

export function AccountDropdown({ showKeys }: { showKeys: () => void }) {
  const { t } = useWords();
  const { account } = useSession();
  const signOut = useSignOut();
  const go = useGo();
  const [open, setOpen] = useState(true);
  return (
    <Dropdown
      isOpen={open}
      shouldFocusFirstItemOnOpen
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      popperProps={{ position: "right", appendTo: "inline" }}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          variant="plain"
          isExpanded={open}
          aria-label={t("shell.account", { name: account.name || account.email })}
          icon={<PersonIcon />}
          onClick={() => setOpen(!open)}
        />
      )}
    >
      <DropdownList>
        <DropdownItem isDisabled description={account.email}>
          {account.name || account.email}
        </DropdownItem>
        <Divider component="li" />
        <DropdownItem onClick={() => go(links.account())}>{t("account.title")}</DropdownItem>
        <DropdownItem onClick={() => go(links.tokens())}>{t("shell.tokens")}</DropdownItem>
        <DropdownItem onClick={() => go(links.accounts())}>{t("accounts.title")}</DropdownItem>
        <DropdownItem onClick={showKeys}>{t("shell.keys")}</DropdownItem>
        <DropdownItem to={spokenLanguage() === "fr" ? "/docs/fr/index.html" : "/docs/index.html"} target="_self">
          {t("shell.documents")}
        </DropdownItem>
        <NarrowOnly />
        <Divider component="li" />
        <DropdownItem onClick={() => signOut.mutate(undefined)}>{t("shell.signOut")}</DropdownItem>
      </DropdownList>
    </Dropdown>
  );
}

function NarrowOnly() {
  const { t } = useWords();
  const { dark, toggle } = useTheme();
  const others = languages.filter((language) => language !== spokenLanguage());
  return (
    <>
      {others.map((language) => (
        <DropdownItem key={language} className="g-only-small" lang={language} onClick={() => void speak(language)}>
          {languageNames[language]}
        </DropdownItem>
      ))}
      <DropdownItem className="g-only-small" onClick={toggle}>
        {t(dark ? "shell.toLight" : "shell.toDark")}
      </DropdownItem>
    </>
  );
}
