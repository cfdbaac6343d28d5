/** A year, a quarter or a month of the platforms shown, on paper and for a spreadsheet. */
import { Button } from "@patternfly/react-core";
import { useState } from "react";
import { periodAddress } from "../../data/statements.ts";
import { DownloadIcon } from "../../parts/icons.ts";
import { Select } from "../../parts/select.tsx";
import { type Spoken, useWords } from "../../words/use-words.ts";
import { periodsOf } from "./periods.ts";

type Props = { readonly months: readonly string[]; readonly platform: string | undefined };

export function PeriodDownloads({ months, platform }: Props) {
  const spoken = useWords();
  const { t, f } = spoken;
  const periods = periodsOf(months);
  const [chosen, setChosen] = useState<string>();
  const period = chosen !== undefined && periods.includes(chosen) ? chosen : periods[0];
  if (period === undefined) return null;
  const how = { language: f.language, ...(platform && { platform }) };
  return (
    <div className="g-row">
      <Select
        label={t("statements.period")}
        value={period}
        options={periods.map((one) => [one, periodWords(one, spoken)] as const)}
        onChange={setChosen}
      />
      {(["pdf", "csv"] as const).map((kind) => (
        <Button
          key={kind}
          component="a"
          variant="secondary"
          size="sm"
          icon={<DownloadIcon />}
          href={periodAddress(period, kind, how)}
          download
        >
          {t(`statements.periodAs.${kind}`)}
        </Button>
      ))}
    </div>
  );
}

function periodWords(period: string, { t, f }: Spoken): string {
  const [year = "", part] = period.split("-");
  if (part === undefined) return year;
  if (!part.startsWith("Q")) return f.monthAndYear(period);
  return part === "Q1" ? t("statements.quarter_1", { year }) : t("statements.quarter", { number: part.slice(1), year });
}
