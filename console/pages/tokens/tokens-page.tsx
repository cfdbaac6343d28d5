/** Access tokens for programs: made with rights that the person holds, shown once, revoked at once. */
import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CreatedToken, Token } from "../../../api/types.ts";
import { ActFailure } from "../../acts/act-failure.tsx";
import { tokensQuery, useRevokeToken } from "../../data/session.ts";
import { CopyText } from "../../parts/copy-text.tsx";
import { Notice } from "../../parts/notice.tsx";
import { PageBody } from "../../parts/page-body.tsx";
import { Region } from "../../parts/region.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { When } from "../../parts/when.tsx";
import { useWords } from "../../words/use-words.ts";
import { CreateTokenForm } from "./create-token-form.tsx";

type Name = "title" | "permissions" | "created" | "expires" | "revoke";

export function TokensPage() {
  const { t } = useWords();
  const tokens = useQuery(tokensQuery);
  const [created, setCreated] = useState<CreatedToken | null>(null);
  return (
    <PageBody title={t("shell.tokens")}>
      <div className="g-head">
        <h1 className="g-h1">{t("shell.tokens")}</h1>
        <p className="g-lead">{t("tokens.lead")}</p>
      </div>
      {created && <Secret created={created} />}
      <div className="g-grid g-21">
        <section className="g-card g-card--flush" aria-label={t("shell.tokens")}>
          <Region of={tokens} height={160}>
            {({ items }) => <Tokens tokens={items} />}
          </Region>
        </section>
        <CreateTokenForm onCreated={setCreated} />
      </div>
    </PageBody>
  );
}

function Secret({ created }: { created: CreatedToken }) {
  const { t } = useWords();
  return (
    <Notice variant="success" component="h2" title={t("tokens.created", { title: created.title })}>
      <p>{t("tokens.once")}</p>
      <CopyText label={t("tokens.secret")}>{created.secret}</CopyText>
    </Notice>
  );
}

function Tokens({ tokens }: { tokens: readonly Token[] }) {
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
      permissions: <span className="g-mono g-xs">{token.permissions.join(", ")}</span>,
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
