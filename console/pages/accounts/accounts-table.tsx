/** Accounts with their last sign-in, their open sessions, and what can be done with each. */
import { Button } from "@patternfly/react-core";
import type { Account } from "../../../api/types.ts";
import { PlainLabel } from "../../parts/labels.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { When } from "../../parts/when.tsx";
import { useChangeAddress } from "../../shell/address.ts";
import { useWords } from "../../words/use-words.ts";

type Name = "name" | "email" | "last" | "sessions" | "act";

export function AccountsTable({ accounts }: { accounts: readonly Account[] }) {
  const { t, f } = useWords();
  const columns: Column<Name>[] = [
    { name: "name", title: t("account.name") },
    { name: "email", title: t("signIn.email"), full: true },
    { name: "last", title: t("accounts.last") },
    { name: "sessions", title: t("accounts.sessions"), numeric: true },
    { name: "act", title: t("tokens.act"), full: true },
  ];
  const rows = accounts.map((account) => ({
    id: account.id,
    cells: {
      name: (
        <span className="g-break">
          {account.name} <State of={account} />
        </span>
      ),
      email: <span className="g-break g-sm">{account.email}</span>,
      last: account.lastSignInAt === null ? t("accounts.never") : <When at={account.lastSignInAt} />,
      sessions: f.count(account.sessions),
      act: <Acts of={account} />,
    },
  }));
  return <Table label={t("accounts.title")} columns={columns} rows={rows} />;
}

function State({ of: { own, named, closedAt } }: { of: Account }) {
  const { t } = useWords();
  if (own) return <PlainLabel>{t("accounts.own")}</PlainLabel>;
  if (closedAt !== null) return <PlainLabel>{t("accounts.closed")}</PlainLabel>;
  return named ? null : <PlainLabel>{t("accounts.invited")}</PlainLabel>;
}

function Acts({ of: { id, name, own, sessions, closedAt } }: { of: Account }) {
  const { t } = useWords();
  const change = useChangeAddress();
  if (closedAt !== null || own) return <span className="g-sub">–</span>;
  return (
    <span className="g-row">
      {sessions > 0 && (
        <Button
          variant="link"
          isInline
          onClick={() => change({ act: "end", of: id })}
          aria-label={`${t("accounts.end")}, ${name}`}
        >
          {t("accounts.end")}
        </Button>
      )}
      <Button
        variant="link"
        isInline
        onClick={() => change({ act: "close", of: id })}
        aria-label={`${t("accounts.close")}, ${name}`}
      >
        {t("accounts.close")}
      </Button>
    </span>
  );
}
