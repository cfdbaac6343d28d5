/** Access tokens for programs: made with rights that the person holds, shown once, revoked at once. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CreatedToken } from "../../../api/types.ts";
import { tokensQuery } from "../../data/session.ts";
import { CopyText } from "../../parts/copy-text.tsx";
import { Notice } from "../../parts/notice.tsx";
import { PageBody } from "../../parts/page-body.tsx";
import { Region } from "../../parts/region.tsx";
import { useWords } from "../../words/use-words.ts";
import { CreateTokenForm } from "./create-token-form.tsx";
import { TokensTable } from "./tokens-table.tsx";

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
            {({ items }) => <TokensTable tokens={items} />}
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
