/** What the agreement is: reference, version, digest, zone, precedence; and the documents that go with it. */
import type { Agreement } from "../../../api/types.ts";
import { links } from "../../parts/links.ts";
import { Notice } from "../../parts/notice.tsx";
import { ParameterLabel } from "../../parts/parameter-label.tsx";
import { When } from "../../parts/when.tsx";
import { useWords } from "../../words/use-words.ts";

export function AgreementHead({ of }: { of: Agreement }) {
  const { t, f, both } = useWords();
  return (
    <>
      <div className="g-head">
        <h1 className="g-h1">{both(of.title)}</h1>
        <p className="g-lead">
          {t("agreement.lead", { reference: of.reference, version: of.version, on: f.calendarDay(of.on) })}
        </p>
        {!of.adopted && <p className="g-sub g-sm">{t("agreement.companion")}</p>}
        {of.documents.length > 1 && <Documents of={of} />}
      </div>
      {of.next && (
        <Notice variant="info" component="h2" title={t("agreement.next.title", { version: of.next.version })}>
          <p>
            {t("agreement.next.from")} <When at={of.next.from} />.{" "}
            <a href={links.agreement({ family: of.family, view: "revisions", from: of.version, to: of.next.version })}>
              {t("agreement.next.compare")}
            </a>
          </p>
        </Notice>
      )}
      <section className="g-card" aria-label={t("agreement.about")}>
        <dl className="g-dl">
          {of.header.map(({ name, title, value, ours }) => (
            <div key={name} className="g-dl__pair">
              <dt>{both(title)}</dt>
              <dd className="g-lines">
                {both(value)} {ours && <ParameterLabel title={both(title)} reason={both(ours)} />}
              </dd>
            </div>
          ))}
          <div className="g-dl__pair">
            <dt>{t("agreement.digest")}</dt>
            <dd className="g-mono g-xs g-break">{of.digest}</dd>
          </div>
        </dl>
      </section>
    </>
  );
}

function Documents({ of }: { of: Agreement }) {
  const { t, both } = useWords();
  return (
    <nav className="g-row g-documents" aria-label={t("agreement.documents")}>
      {of.documents.map(({ family, title }) => (
        <a key={family} href={links.agreement({ family })} aria-current={family === of.family ? "page" : undefined}>
          {both(title)}
        </a>
      ))}
    </nav>
  );
}
