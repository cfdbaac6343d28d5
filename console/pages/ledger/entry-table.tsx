/** The facts of a page of the ledger: number, instant, what in words and in code, about what, by whom. */

import type { LedgerEntry } from "../../../api/types.ts";
import { filterIn } from "../../data/ledger.ts";
import { links } from "../../parts/links.ts";
import { type Column, Table } from "../../parts/table.tsx";
import { When } from "../../parts/when.tsx";
import { CheckMark } from "../../proof/fact-link.tsx";
import { kindWords } from "../../proof/kind-words.ts";
import { useAddressState } from "../../shell/address.ts";
import { useWords } from "../../words/use-words.ts";

type Name = "seq" | "kind" | "instant" | "subject" | "actor" | "proof";
type Props = { readonly entries: readonly LedgerEntry[]; readonly open: number | null; readonly checking: boolean };

export function EntryTable({ entries, open, checking }: Props) {
  const { t, f } = useWords();
  const address = useAddressState();
  const { cursor } = address;
  if (entries.length === 0) return <p className="g-sub g-sm g-empty">{t("ledger.empty")}</p>;
  const kept = { ...filterIn(address), cursor };
  const columns: Column<Name>[] = [
    { name: "seq", title: t("ledger.seq") },
    { name: "kind", title: t("ledger.kind"), full: true },
    { name: "instant", title: t("ledger.instant") },
    { name: "subject", title: t("ledger.subject") },
    ...(open === null ? ([{ name: "actor", title: t("ledger.actor") }] as const) : []),
    ...(checking ? ([{ name: "proof", title: t("ledger.proof") }] as const) : []),
  ];
  const rows = entries.map(({ entry }) => ({
    id: `row-${entry.seq}`,
    cells: {
      seq: (
        <a href={links.ledger({ ...kept, seq: entry.seq })} aria-current={entry.seq === open ? "true" : undefined}>
          {f.count(entry.seq)}
        </a>
      ),
      kind: (
        <>
          {kindWords(entry.kind, t)} <span className="g-sub g-xs g-mono g-break">{entry.kind}</span>
        </>
      ),
      instant: <When at={entry.at} />,
      subject: (
        <a className="g-mono g-break" href={links.ledger({ subject: entry.subject })}>
          {entry.subject}
        </a>
      ),
      actor: (
        <a className="g-mono g-break g-xs" href={links.ledger({ actor: entry.actor })}>
          {entry.actor}
        </a>
      ),
      proof: checking ? <CheckMark seq={entry.seq} /> : null,
    },
  }));
  return <Table label={t("ledger.title")} columns={columns} rows={rows} />;
}
