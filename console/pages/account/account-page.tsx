/** "Who am I here, what may I do, where am I signed in": the account of whoever reads. */

import { links } from "../../parts/links.ts";
import { PageBody } from "../../parts/page-body.tsx";
import { PermissionName } from "../../parts/permission-name.tsx";
import { useSession } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";
import { PasswordForm } from "./password-form.tsx";
import { Sessions } from "./sessions.tsx";

export function AccountPage() {
  const { t } = useWords();
  return (
    <PageBody title={t("account.title")}>
      <div className="g-head">
        <h1 className="g-h1">{t("account.title")}</h1>
        <p className="g-lead">
          {t("account.lead")} <a href={links.tokens()}>{t("account.toTokens")}</a>
        </p>
      </div>
      <div className="g-grid g-21">
        <div className="g-grid g-grid--start">
          <Identity />
          <Sessions />
        </div>
        <PasswordForm />
      </div>
    </PageBody>
  );
}

function Identity() {
  const { t } = useWords();
  const { account, client, console } = useSession();
  return (
    <section className="g-card" aria-labelledby="identity">
      <h2 className="g-h2" id="identity">
        {t("account.identity")}
      </h2>
      <dl className="g-dl">
        <dt>{t("account.name")}</dt>
        <dd className="g-break">{account.name || "–"}</dd>
        <dt>{t("signIn.email")}</dt>
        <dd className="g-break">{account.email}</dd>
        <dt>{t("account.console")}</dt>
        <dd>
          {t(console === "client" ? "shell.client" : "shell.provider")}
          {client && `, ${client.name}`}
        </dd>
        <dt>{t("account.id")}</dt>
        <dd className="g-mono g-break">{account.id}</dd>
        <dt>{t("tokens.permissions")}</dt>
        <dd>
          <ul className="g-plain">
            {account.permissions.map((permission) => (
              <li key={permission} className="g-sm">
                <PermissionName of={permission} />
              </li>
            ))}
          </ul>
        </dd>
      </dl>
      <p className="g-sub g-xs">{t("account.idNote")}</p>
    </section>
  );
}
