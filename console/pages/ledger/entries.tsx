/** Facts newest first, by kind and subject, a page at a time; the whole state is in the address. */
import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { entriesQuery, filterIn } from "../../data/ledger.ts";
import { withState } from "../../parts/links.ts";
import { Region } from "../../parts/region.tsx";
import { useTally } from "../../proof/use-check.ts";
import { useAddressState } from "../../shell/address.ts";
import { useSession } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";
import { EntryFilter } from "./entry-filter.tsx";
import { EntryTable } from "./entry-table.tsx";

export function Entries({ open }: { open: number | null }) {
  const { t } = useWords();
  const address = useAddressState();
  const { zone } = useSession();
  const { cursor } = address;
  const filter = filterIn(address);
  const entries = useQuery(entriesQuery({ ...filter, cursor }, zone));
  const [checking, setChecking] = useState(false);
  return (
    <section className="g-card g-card--flush g-ledger__list" aria-label={t("ledger.title")}>
      <EntryFilter key={JSON.stringify(filter)} />
      <Region of={entries} height={480}>
        {({ items, next }) => (
          <>
            <EntryTable entries={items} open={open} checking={checking} />
            <div className="g-ledger__foot g-stack">
              {items.length > 0 && !checking && (
                <Button variant="secondary" size="sm" onClick={() => setChecking(true)}>
                  {t("ledger.check", { count: items.length })}
                </Button>
              )}
              {checking && <Tallied seqs={items.map(({ entry }) => entry.seq)} />}
              <nav className="g-row" aria-label={t("ledger.pages")}>
                {cursor && <a href={withState("/ledger", filter)}>{t("ledger.newest")}</a>}
                {next && <a href={withState("/ledger", { ...filter, cursor: next })}>{t("ledger.older")}</a>}
              </nav>
            </div>
          </>
        )}
      </Region>
    </section>
  );
}

function Tallied({ seqs }: { seqs: readonly number[] }) {
  const { t, f } = useWords();
  const { verified, of } = useTally(seqs);
  return (
    <p role="status" className="g-sm">
      {t("ledger.checked", { verified: f.count(verified), of: f.count(of) })}
    </p>
  );
}
