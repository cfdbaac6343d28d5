/** What is read as a document or a table for a spreadsheet, made when it is asked for: nothing of it is kept. */
import { good } from "../../../core/result.ts";
import type { Language } from "../../../core/words/language.ts";
import type { Sheets } from "../../http/host.ts";
import { periodSheet } from "../../paper/period-sheet.ts";
import { figuresTable, intervalsTable } from "../../paper/tables.ts";
import { typeset } from "../../paper/typeset.ts";
import { type Writing, writingIn } from "../../paper/writing.ts";
import { clientName } from "../client-name.ts";
import { agreementToday } from "./agreement-today.ts";
import { inTenant, type ReadingParts } from "./parts.ts";
import { monthsOfPeriod, platformMonths } from "./period.ts";
import { statementIn } from "./statement.ts";

type Asked = { readonly period: string; readonly platform?: string | undefined; readonly language: Language };

export function readSheets(parts: ReadingParts): Sheets {
  const found = (actor: Parameters<Sheets["periodTable"]>[0], { period, platform, language }: Asked) =>
    inTenant(parts, actor, async (tx) => {
      const { zone } = await agreementToday(tx, parts.now());
      const months = await platformMonths(tx, parts, actor, { months: monthsOfPeriod(period), platform });
      return months.ok ? good({ months: months.value, writing: writingIn(language, zone) }) : months;
    });
  const name = (tenant: string, { period, platform, language }: Asked) =>
    [tenant, platform, period, language].filter(Boolean).join("-");
  return {
    statementTable: (actor, of, { language, form }) =>
      inTenant(parts, actor, async (tx) => {
        const statement = await statementIn(tx, parts, actor, of);
        if (!statement.ok) return statement;
        const text = intervalsTable(statement.value, writingIn(language, statement.value.zone), form);
        return good({ name: `${actor.tenant}-${of.platform}-${of.month}-${language}.csv`, bytes: bytesOf(text) });
      }),
    periodTable: async (actor, { form, ...asked }) => {
      const read = await found(actor, asked);
      if (!read.ok) return read;
      const text = figuresTable(read.value.months, read.value.writing, form);
      return good({ name: `${name(actor.tenant, asked)}.csv`, bytes: bytesOf(text) });
    },
    periodPaper: async (actor, asked) => {
      const client = await clientName(parts.garant.store, actor.tenant);
      const read = await found(actor, asked);
      if (!read.ok) return read;
      const { months, writing } = read.value;
      const sheet = periodSheet(
        {
          client,
          period: periodWords(asked.period, writing),
          platform: asked.platform === undefined ? null : (months[0]?.platformTitle ?? asked.platform),
          ...{ months, at: parts.now() },
        },
        writing,
      );
      return good({ name: `${name(actor.tenant, asked)}.pdf`, bytes: await typeset(sheet, parts.now()) });
    },
  };
}

function periodWords(period: string, { w, f }: Writing): string {
  const [year = "", part] = period.split("-");
  if (part === undefined) return w.period.year(year);
  return part.startsWith("Q") ? w.period.quarter(Number(part.slice(1)), year) : f.monthAndYear(period);
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, "utf8"));
}
