/** What was put away with this statement, until when, and by which digest anyone entitled gets the same bytes again. */
import { useQuery } from "@tanstack/react-query";
import type { ArchivedFile, Statement } from "../../../api/types.ts";
import { archivedAddress, archivedQuery } from "../../data/statements.ts";
import { Region } from "../../parts/region.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { When } from "../../parts/when.tsx";
import { useWords } from "../../words/use-words.ts";

type Name = "file" | "size" | "kept" | "digest";

export function Archived({ of: { platform, month, version } }: { of: Statement }) {
  const { t } = useWords();
  const archived = useQuery(archivedQuery(platform, month, version));
  return (
    <section className="g-card g-card--flush" aria-labelledby="archived">
      <div className="g-card__head">
        <h2 className="g-h2" id="archived">
          {t("statement.archived.title")}
        </h2>
        <span className="g-sub g-sm">{t("statement.archived.note")}</span>
      </div>
      <Region of={archived} height={120}>
        {({ items }) =>
          items.length === 0 ? <p className="g-sub g-sm g-empty">{t("statement.archived.empty")}</p> : <Files files={items} />
        }
      </Region>
    </section>
  );
}

function Files({ files }: { files: readonly ArchivedFile[] }) {
  const { t, f } = useWords();
  const columns: Column<Name>[] = [
    { name: "file", title: t("statement.archived.file") },
    { name: "size", title: t("statement.archived.size"), numeric: true },
    { name: "kept", title: t("statement.archived.kept") },
    { name: "digest", title: t("statement.archived.digest"), full: true },
  ];
  const rows = files.map(({ digest, name, size, keptUntil, erasedAt }) => ({
    id: digest,
    cells: {
      file:
        erasedAt === null ? (
          <a className="g-break" href={archivedAddress(digest)} download>
            {name}
          </a>
        ) : (
          name
        ),
      size: f.count(size),
      kept:
        erasedAt === null ? (
          <When at={keptUntil} as="date" />
        ) : (
          <>
            {t("statement.archived.erased")} <When at={erasedAt} as="date" />
          </>
        ),
      digest: <span className="g-mono g-xs g-break">{digest}</span>,
    },
  }));
  return <Table label={t("statement.archived.title")} columns={columns} rows={rows} />;
}
