/** What an Alertmanager needs to send here: address and secret, shown once, and where they go in its configuration. */
import { useEffect, useRef } from "react";
import type { CreatedAlertSource } from "../../../api/types.ts";
import { CopyText } from "../../parts/copy-text.tsx";
import { Notice } from "../../parts/notice.tsx";
import { useWords } from "../../words/use-words.ts";

export function AdmittedSource({ admitted }: { readonly admitted: CreatedAlertSource }) {
  const { t } = useWords();
  const { source, secret, signingKey, path } = admitted;
  const address = `${location.origin}${path}`;
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <section ref={place} tabIndex={-1} aria-label={t("alertSources.admitted", { source })}>
      <Notice variant="success" component="h3" title={t("alertSources.admitted", { source })}>
        <div className="g-stack">
          <p>{t("alertSources.once")}</p>
          <CopyText label={t("alertSources.address")}>{address}</CopyText>
          <CopyText label={t("alertSources.secret")}>{secret}</CopyText>
          {signingKey !== null && <CopyText label={t("alertSources.signingKey")}>{signingKey}</CopyText>}
          <p>{t("alertSources.goesTo")}</p>
          <pre className="g-mono g-xs g-scroll">{configurationOf(source, address)}</pre>
        </div>
      </Notice>
    </section>
  );
}

function configurationOf(source: string, url: string): string {
  return [
    "receivers:",
    `  - name: ${source}`,
    "    webhook_configs:",
    `      - url: ${url}`,
    "        send_resolved: true",
    "        http_config: { authorization: { credentials: gas_… } }",
  ].join("\n");
}
