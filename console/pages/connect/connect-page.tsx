/** First start: a real platform, whose probes are tried before it is saved; or the demonstration. */
import { useQuery } from "@tanstack/react-query";
import { StartDemonstration } from "../../acts/start-demonstration.tsx";
import { probeKindsQuery } from "../../data/platforms.ts";
import { links } from "../../parts/links.ts";
import { PageBody } from "../../parts/page-body.tsx";
import { Region } from "../../parts/region.tsx";
import { useGo } from "../../shell/address.ts";
import { useMay } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";
import { ConnectForm } from "./connect-form.tsx";
import "./connect.css";

export function ConnectPage() {
  const { t } = useWords();
  const kinds = useQuery(probeKindsQuery);
  const allowed = useMay("platform:connect");
  return (
    <PageBody title={t("connect.title")}>
      <div className="g-head">
        <h1 className="g-h1">{t("connect.title")}</h1>
        <p className="g-lead">{t("connect.lead")}</p>
      </div>
      <div className="g-grid g-21">
        <div>
          {allowed ? (
            <Region of={kinds} height={500}>
              {({ items }) => <ConnectForm kinds={items} />}
            </Region>
          ) : (
            <p className="g-card">{t("shared.needsPermission", { permission: "platform:connect" })}</p>
          )}
        </div>
        <Demonstration />
      </div>
    </PageBody>
  );
}

function Demonstration() {
  const { t } = useWords();
  const go = useGo();
  const allowed = useMay("demonstration:run");
  return (
    <section className="g-card g-connect__demo" aria-labelledby="demonstration">
      <h2 className="g-h2" id="demonstration">
        {t("connect.demonstration")}
      </h2>
      <p className="g-sm">{t("connect.demonstrationText")}</p>
      {allowed ? (
        <StartDemonstration onStarted={() => go(links.overview())} />
      ) : (
        <p className="g-sub g-sm">{t("shared.needsPermission", { permission: "demonstration:run" })}</p>
      )}
    </section>
  );
}
