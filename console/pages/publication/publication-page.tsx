/** "May anyone read how our platforms are": what is public, at which addresses, and the switch. */
import { useQuery } from "@tanstack/react-query";
import { publicationQuery } from "../../data/publication.ts";
import { CopyText } from "../../parts/copy-text.tsx";
import { Region } from "../../parts/region.tsx";
import { SupervisionFrame } from "../../parts/supervision-frame.tsx";
import { useSession } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";
import { PublicationSwitch } from "./publication-switch.tsx";

export function PublicationPage() {
  const { t } = useWords();
  const publication = useQuery(publicationQuery);
  return (
    <SupervisionFrame page="publication" title={t("publication.title")} lead={t("publication.lead")}>
      <Region of={publication} height={200} whole>
        {({ value: { public: open }, version }) => (
          <section className="g-card g-stack" aria-labelledby="publication">
            <h2 className="g-h2" id="publication">
              {t(open ? "publication.isPublic" : "publication.isNot")}
            </h2>
            {open && <Addresses />}
            <PublicationSwitch open={open} version={version} readAgain={publication.refetch} />
          </section>
        )}
      </Region>
    </SupervisionFrame>
  );
}

function Addresses() {
  const { t } = useWords();
  const client = useSession().client?.id ?? "";
  const addresses = [
    ["page", `${location.origin}/status/${client}`],
    ["status", `${location.origin}/api/v1/public/${client}/status.json`],
    ["outages", `${location.origin}/api/v1/public/${client}/outages.atom`],
  ] as const;
  return (
    <dl className="g-dl g-dl--stack">
      {addresses.map(([file, address]) => (
        <div key={file} className="g-dl__pair">
          <dt>
            <a href={address}>{t(`publication.file.${file}`)}</a>
          </dt>
          <dd>
            <CopyText label={t(`publication.file.${file}`)}>{address}</CopyText>
          </dd>
        </div>
      ))}
    </dl>
  );
}
