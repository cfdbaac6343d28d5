/** Article by article, with the state of its measure beside each commitment; a search leaves what holds the words. */
import { SearchInput } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import type { Agreement, AgreementClause, BothLanguages } from "../../../api/types.ts";
import { overviewQuery } from "../../data/platforms.ts";
import { useAddressState, useChangeAddress } from "../../shell/address.ts";
import { useWords } from "../../words/use-words.ts";
import { Clause } from "./clause.tsx";

export function Articles({ of }: { of: Agreement }) {
  const { t, both } = useWords();
  const { search = "", on } = useAddressState();
  const today = of.adopted && on === undefined;
  const platforms = useQuery({ ...overviewQuery, enabled: today }).data?.platforms ?? [];
  const articles = byArticle(of.clauses.filter((clause) => holds(clause, search, both)));
  return (
    <>
      <Search value={search} />
      <div className="g-agreement">
        <nav className="g-agreement__jump" aria-label={t("agreement.articles")}>
          <ul>
            {articles.map(([article]) => (
              <li key={article}>
                <a href={`#article-${article}`}>{t("agreement.article", { article })}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="g-agreement__text">
          {articles.length === 0 && <p className="g-sub g-sm g-empty">{t("agreement.none")}</p>}
          {articles.map(([article, clauses]) => (
            <section key={article} className="g-card" aria-labelledby={`article-${article}`}>
              <h2 className="g-h2" id={`article-${article}`}>
                {t("agreement.article", { article })}
              </h2>
              {clauses.map((clause) => (
                <Clause key={clause.id} of={clause} agreement={of} platforms={platforms} />
              ))}
            </section>
          ))}
        </div>
      </div>
    </>
  );
}

function Search({ value }: { value: string }) {
  const { t } = useWords();
  const change = useChangeAddress();
  return (
    <div className="g-agreement__search">
      <SearchInput
        aria-label={t("agreement.search")}
        placeholder={t("agreement.search")}
        value={value}
        onChange={(_, search) => change({ search: search || undefined })}
        onClear={() => change({ search: undefined })}
      />
    </div>
  );
}

function byArticle(clauses: readonly AgreementClause[]): [string, AgreementClause[]][] {
  const articles = new Map<string, AgreementClause[]>();
  for (const clause of clauses) articles.set(clause.article, [...(articles.get(clause.article) ?? []), clause]);
  return [...articles];
}

function holds(clause: AgreementClause, search: string, both: (words: BothLanguages) => string): boolean {
  const { id, article, title, summary, kindTitle, parameters } = clause;
  const said = parameters.flatMap((one) => [both(one.title), both(one.value)]);
  const text = [id, article, both(title), both(summary), both(kindTitle), ...said].join(" ");
  return plain(text).includes(plain(search.trim()));
}

/** Small letters without accents: who looks for "disponibilite" finds it. */
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
