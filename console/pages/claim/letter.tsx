/** The letter in the reader's language, and what goes with it. */
import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import type { Statement } from "../../../api/types.ts";
import { claimLetter } from "../../../api/writing/claim-letter.ts";
import { archivedAddress, archivedQuery, bundleAddress, paperAddress } from "../../data/statements.ts";
import { CopyText } from "../../parts/copy-text.tsx";
import { DownloadIcon } from "../../parts/icons.ts";
import { useSession } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";
import "./claim.css";

export function Letter({ of }: { of: Statement }) {
  const { t, f } = useWords();
  const { client, account, support } = useSession();
  const archived = useQuery(archivedQuery(of.platform, of.month, of.version)).data?.items ?? [];
  const bundle = archived.find(({ mediaType, erasedAt }) => mediaType === "application/zip" && erasedAt === null);
  const name = bundle?.name ?? `${of.platform}-${of.month}.zip`;
  const { subject, body } = claimLetter(of, client?.name ?? account.name, name, f.language);
  const mail = `mailto:${support.email ?? ""}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  const files = [
    [t("claim.bundle"), bundle ? archivedAddress(bundle.digest) : bundleAddress(of.platform, of.month, of.version)],
    ["PDF", paperAddress(of.platform, of.month, { version: of.version, language: f.language })],
  ] as const;
  return (
    <section className="g-card g-stack" aria-labelledby="letter">
      <h2 className="g-h2" id="letter">
        {t("claim.letter")}
      </h2>
      <CopyText label={t("claim.subject")}>{subject}</CopyText>
      <textarea className="g-claim__letter" aria-label={t("claim.body")} readOnly rows={16} value={body} />
      <div className="g-row">
        <Button component="a" variant="primary" href={mail}>
          {t("claim.openMail")}
        </Button>
        {files.map(([words, address]) => (
          <Button key={words} component="a" variant="secondary" icon={<DownloadIcon />} href={address} download>
            {words}
          </Button>
        ))}
      </div>
      <p className="g-sub g-sm">{t("claim.attach", { name })}</p>
    </section>
  );
}
