/** "What was promised, what was kept, what can be claimed": one month's account, with its sum, its readings, its intervals and its proof. */
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { Statement } from "../../../api/types.ts";
import { statementQuery } from "../../data/statements.ts";
import { PageBody } from "../../parts/page-body.tsx";
import { Region } from "../../parts/region.tsx";
import { useAddressState } from "../../shell/address.ts";
import { useWords } from "../../words/use-words.ts";
import { Convention } from "./convention.tsx";
import { Figures } from "./figures.tsx";
import { Head } from "./head.tsx";
import { Intervals } from "./intervals.tsx";
import { Readings } from "./readings.tsx";
import { SecondsBars } from "./seconds-bars.tsx";
import { SumTable } from "./sum-table.tsx";
import { VerifyWithoutUs } from "./verify-without-us.tsx";
import { Versions } from "./versions.tsx";
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
        {(read) => <Everything of={read} />}
      </Region>
    </PageBody>
  );
}

function Everything({ of }: { of: Statement }) {
  return (
    <>
      <Head of={of} />
      <Versions of={of} />
      <Figures of={of} />
      <SecondsBars of={of} />
      <div className="g-grid g-2">
        <SumTable of={of} />
        <Readings of={of} />
      </div>
      <Intervals of={of} />
      <div className="g-grid g-2">
        <Convention of={of} />
        <VerifyWithoutUs of={of} />
      </div>
    </>
  );
}
