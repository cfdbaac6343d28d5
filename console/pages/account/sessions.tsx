/** Where the account is signed in, and the way to end it everywhere but here. */
import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { ActFailure } from "../../acts/act-failure.tsx";
import { type OpenSession, sessionsQuery, useSignOutOthers } from "../../data/account.ts";
import { browserName } from "../../parts/browser-name.ts";
import { PlainLabel } from "../../parts/labels.tsx";
import { Region } from "../../parts/region.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { When } from "../../parts/when.tsx";
import { useWords } from "../../words/use-words.ts";

export function Sessions() {
  const { t } = useWords();
  const sessions = useQuery(sessionsQuery);
  return (
    <section className="g-card g-card--flush" aria-labelledby="sessions">
      <div className="g-card__head">
        <h2 className="g-h2" id="sessions">
          {t("account.sessions")}
        </h2>
      </div>
      <Region of={sessions} height={120}>
        {(open) => <Open of={open} />}
      </Region>
    </section>
  );
}

type Name = "browser" | "since" | "until";

function Open({ of }: { of: readonly OpenSession[] }) {
  const { t } = useWords();
  const end = useSignOutOthers();
  const columns: Column<Name>[] = [
    { name: "browser", title: t("account.browser"), full: true },
    { name: "since", title: t("account.since") },
    { name: "until", title: t("account.until") },
  ];
  const rows = of.map(({ id, browser, since, until, own }) => ({
    id,
    cells: {
      browser: (
        <span className="g-break g-sm">
          {own && <PlainLabel>{t("account.own")}</PlainLabel>}{" "}
          <span title={browser ?? undefined}>{browser === null ? t("account.unknown") : browserName(browser)}</span>
        </span>
      ),
      since: <When at={since} />,
      until: <When at={until} as="date" />,
    },
  }));
  return (
    <>
      <Table label={t("account.sessions")} columns={columns} rows={rows} />
      {of.length > 1 && (
        <p className="g-empty">
          <Button variant="secondary" isLoading={end.isPending} onClick={() => end.mutate()}>
            {t("account.endOthers", { count: of.length - 1 })}
          </Button>
        </p>
      )}
      <ActFailure error={end.error} />
    </>
  );
}
