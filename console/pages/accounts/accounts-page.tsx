/** "Who of us can come in here, and who no longer should": the accounts of one's own party. */
import { useQuery } from "@tanstack/react-query";
import { accountsQuery } from "../../data/accounts.ts";
import { links } from "../../parts/links.ts";
import { PageBody } from "../../parts/page-body.tsx";
import { Region } from "../../parts/region.tsx";
import { useAddressState, useChangeAddress } from "../../shell/address.ts";
import { useMay, useSession } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";
import { AccountsTable } from "./accounts-table.tsx";
import { CloseForm } from "./close-form.tsx";
import { EndForm } from "./end-form.tsx";
import { InviteForm } from "./invite-form.tsx";

export function AccountsPage() {
  const { t } = useWords();
  const { account } = useSession();
  const may = useMay("account:manage");
  const accounts = useQuery(accountsQuery);
  const { act, of } = useAddressState();
  const change = useChangeAddress();
  const cancel = () => change({ act: undefined, of: undefined });
  return (
    <PageBody title={t("accounts.title")}>
      <div className="g-head">
        <h1 className="g-h1">{t("accounts.title")}</h1>
        <p className="g-lead">
          {t(`accounts.lead.${account.party}`)} <a href={links.account()}>{t("account.title")}</a>
        </p>
      </div>
      <div className="g-grid g-grid--start">
        <section className="g-card g-card--flush" aria-labelledby="accounts">
          <div className="g-card__head">
            <h2 className="g-h2" id="accounts">
              {t("accounts.all")}
            </h2>
          </div>
          <Region of={accounts} height={160}>
            {({ items }) => {
              const meant = items.find(({ id }) => id === of);
              return (
                <>
                  <AccountsTable accounts={items} />
                  {act === "end" && meant && <EndForm key={meant.id} of={meant} cancel={cancel} />}
                  {act === "close" && meant && !meant.own && <CloseForm key={meant.id} of={meant} cancel={cancel} />}
                </>
              );
            }}
          </Region>
        </section>
        {may && <InviteForm />}
      </div>
    </PageBody>
  );
}
