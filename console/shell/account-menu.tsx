/** The account's button; its menu is fetched when it is first asked for. */
import { Button } from "@patternfly/react-core";
import { lazy, Suspense, useState } from "react";
import { PersonIcon } from "../parts/icons.ts";
import { useWords } from "../words/use-words.ts";
import { useSession } from "./session-context.ts";

const AccountDropdown = lazy(() =>
  import("./account-dropdown.tsx").then(({ AccountDropdown }) => ({ default: AccountDropdown })),
);

export function AccountMenu({ showKeys }: { showKeys: () => void }) {
  const { t } = useWords();
  const { account } = useSession();
  const [wanted, setWanted] = useState(false);
  const button = (
    <Button
      variant="plain"
      icon={<PersonIcon />}
      aria-label={t("shell.account", { name: account.name || account.email })}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setWanted(true)}
    />
  );
  return wanted ? (
    <Suspense fallback={button}>
      <AccountDropdown showKeys={showKeys} />
    </Suspense>
  ) : (
    button
  );
}
