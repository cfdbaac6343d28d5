/** The access tokens of a person, each with what it may do, and the way to revoke it. */
import { Button } from "@patternfly/react-core";
import type { Token } from "../../../api/types.ts";
import { ActFailure } from "../../acts/act-failure.tsx";
import { useRevokeToken } from "../../data/session.ts";
import { PermissionName } from "../../parts/permission-name.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { When } from "../../parts/when.tsx";
import { useWords } from "../../words/use-words.ts";

type Name = "title" | "permissions" | "created" | "expires" | "revoke";

export function TokensTable({ tokens }: { tokens: readonly Token[] }) {
  const { t } = useWords();
  const revoke = useRevokeToken();
  if (tokens.length === 0) return <p className="g-sub g-sm g-empty">{t("tokens.empty")}</p>;
  const columns: Column<Name>[] = [
    { name: "title", title: t("tokens.title") },
    { name: "permissions", title: t("tokens.permissions"), full: true },
    { name: "created", title: t("tokens.createdAt") },
    { name: "expires", title: t("tokens.expires") },
    { name: "revoke", title: t("tokens.act"), full: true },
  ];
  const rows = tokens.map((token) => ({
    id: token.id,
    cells: {
      title: token.title,
      permissions: (
        <ul className="g-plain">
          {token.permissions.map((permission) => (
            <li key={permission} className="g-sm">
              <PermissionName of={permission} />
            </li>
          ))}
        </ul>
      ),
      created: <When at={token.createdAt} as="date" />,
      expires: <When at={token.expiresAt} as="date" />,
      revoke: (
        <Button
          variant="link"
          isInline
          isLoading={revoke.isPending && revoke.variables === token.id}
          onClick={() => revoke.mutate(token.id)}
          aria-label={`${t("tokens.revoke")}, ${token.title}`}
        >
          {t("tokens.revoke")}
        </Button>
      ),
    },
  }));
  return (
    <>
      <Table label={t("shell.tokens")} columns={columns} rows={rows} />
      <ActFailure error={revoke.error} />
    </>
  );
}
