/** An amended statement: what moved, and which fact moved it; every version stays readable. */
import type { Statement } from "../../../api/types.ts";
import { links } from "../../parts/links.ts";
import { movedWords } from "../../parts/moved-words.ts";
import { Notice } from "../../parts/notice.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { When } from "../../parts/when.tsx";
import { FactLink } from "../../proof/fact-link.tsx";
import { useWords } from "../../words/use-words.ts";

type Name = "line" | "before" | "after";

export function Versions({ of }: { of: Statement }) {
  const { t } = useWords();
  const current = of.versions.find(({ version }) => version === of.version);
  if (of.versions.length < 2) return null;
  return (
    <Notice variant="info" component="h2" title={t("statement.versions.title", { count: of.versions.length })}>
      <p className="g-row">
        {of.versions.map(({ version, at }) => (
          <span key={version}>
            {version === of.version ? (
              <b aria-current="true">{t("statement.versions.version", { version })}</b>
            ) : (
              <a href={links.statement(of.platform, of.month, version)}>{t("statement.versions.version", { version })}</a>
            )}{" "}
            <span className="g-sub g-sm">
              <When at={at} />
            </span>
          </span>
        ))}
      </p>
      <p>
        <a href={links.comparison(of.platform, of.month)}>{t("comparison.link")}</a>
      </p>
      {current && current.moved.length > 0 && <Moved moved={current.moved} />}
      {current && current.because.length > 0 && (
        <p className="g-row">
          {t("statement.versions.because")}
          {current.because.map(({ seq, kind }) => (
            <FactLink key={seq} seq={seq} kind={kind} />
          ))}
        </p>
      )}
    </Notice>
  );
}

function Moved({ moved }: { moved: Statement["versions"][number]["moved"] }) {
  const spoken = useWords();
  const { t } = spoken;
  const columns: Column<Name>[] = [
    { name: "line", title: t("statement.sum.line") },
    { name: "before", title: t("statement.versions.before"), numeric: true },
    { name: "after", title: t("statement.versions.after"), numeric: true },
  ];
  const rows = moved.map((one) => ({ id: `moved-${one.line}`, cells: movedWords(one, spoken) }));
  return <Table label={t("statement.versions.moved")} columns={columns} rows={rows} />;
}
