/** "What was promised, what was kept, what can be claimed": one month's account; its version is told by the address. */
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { statementQuery } from "../../data/statements.ts";
import { PageBody } from "../../parts/page-body.tsx";
import { Region } from "../../parts/region.tsx";
import { useAddressState } from "../../shell/address.ts";
import { useWords } from "../../words/use-words.ts";
import { StatementBody } from "./statement-body.tsx";
import "./statement.css";

export function StatementPage() {
  const { t, f } = useWords();
  const { platform = "", month = "" } = useParams({ strict: false });
  const { v } = useAddressState();
  const version = v !== undefined && /^\d+$/.test(v) ? Number(v) : undefined;
  const statement = useQuery(statementQuery(platform, month, version));
  return (
    <PageBody title={t("statement.documentTitle", { month: f.monthAndYear(month), platform })}>
      <Region of={statement} height={900} whole>
        {(read) => <StatementBody of={read} />}
      </Region>
    </PageBody>
  );
}
