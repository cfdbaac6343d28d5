/** What a stranger needs to recompute the statement, and what this page already checked. */
import { useQuery } from "@tanstack/react-query";
import type { Statement } from "../../../api/types.ts";
import { statementBytes } from "../../data/statements.ts";
import { CopyText } from "../../parts/copy-text.tsx";
import { ClockIcon, UnknownIcon, UpIcon, WarningIcon } from "../../parts/icons.ts";
import { When } from "../../parts/when.tsx";
import { useWords } from "../../words/use-words.ts";
import { Downloads } from "./downloads.tsx";

export function VerifyWithoutUs({ of }: { of: Statement }) {
  const { t, f, both } = useWords();
  const file = `${of.platform}-${of.month}.zip`;
  return (
    <section className="g-card" aria-labelledby="verify">
      <div className="g-card__head">
        <h2 className="g-h2" id="verify">
          {t("statement.verify.title")}
        </h2>
      </div>
      <dl className="g-dl">
        <dt>{t("statement.verify.facts")}</dt>
        <dd>{t("statement.verify.entries", { count: of.entries, shown: f.count(of.entries) })}</dd>
        <dt>{t("statement.verify.agreement")}</dt>
        <dd>
          {both(of.agreement.title)} {of.agreement.version}
          <br />
          <span className="g-mono g-xs g-break">sha256 {of.agreement.digest}</span>
        </dd>
        <dt>{t("statement.verify.engine")}</dt>
        <dd className="g-mono">{of.engine}</dd>
        <dt>{t("statement.verify.zoneData")}</dt>
        <dd>
          {of.zone}, {of.zoneData}
        </dd>
        <dt>{t("shared.fact.checkpoint")}</dt>
        <dd>
          {t("shared.fact.checkpointText", { count: of.checkpoint.size, size: f.count(of.checkpoint.size) })},{" "}
          {t("outage.proof.signed")} <When at={of.checkpoint.at} />
        </dd>
      </dl>
      {of.state !== "under-way" && <Firm firm={of.firm} />}
      {of.digest !== "" && <Digest of={of} />}
      <CopyText label={t("statement.verify.command")}>{`garant verify ${file} --key log.key`}</CopyText>
      <p className="g-sub g-xs g-verify__note">{t("statement.verify.keyNote")}</p>
      <Downloads of={of} />
    </section>
  );
}

function Firm({ firm }: { firm: boolean }) {
  const { t } = useWords();
  return (
    <p className="g-row g-row--top g-verify__line">
      {firm ? <UpIcon className="g-c-up" /> : <UnknownIcon className="g-c-unknown" />}
      <b>{t(firm ? "statement.verify.firm" : "statement.verify.notFirm")}</b>
    </p>
  );
}

/** The digest of the bytes that the server hands out, computed here and compared with the one that was recorded. */
function Digest({ of }: { of: Statement }) {
  const { t } = useWords();
  const { data, isError } = useQuery({
    queryKey: ["statement-digest", of.platform, of.month, of.version, of.digest],
    staleTime: Number.POSITIVE_INFINITY,
    meta: { settled: true },
    queryFn: async () => {
      const [bytes, { hexSha256 }] = await Promise.all([
        statementBytes(of.platform, of.month, of.version),
        import("../../proof/check-fact.ts"),
      ]);
      return hexSha256(bytes);
    },
  });
  const same = data === of.digest;
  return (
    <div className="g-row g-row--top g-verify__line" role="status">
      {data === undefined && <ClockIcon />}
      {data !== undefined && (same ? <UpIcon className="g-c-up" /> : <WarningIcon className="g-c-down" />)}
      <span>
        <b>
          {isError && t("statement.verify.unread")}
          {data === undefined && !isError && t("shared.fact.checking")}
          {data !== undefined && t(same ? "statement.verify.same" : "statement.verify.differs")}
        </b>
        <br />
        <span className="g-sub g-mono g-xs g-break">sha256 {of.digest}</span>
        {data !== undefined && !same && <span className="g-mono g-xs g-break g-t-down"> ≠ {data}</span>}
      </span>
    </div>
  );
}
