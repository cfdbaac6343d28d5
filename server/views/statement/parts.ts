/** What the page of a statement is made from: the books at the instant of evaluation, its document, the facts and the agreement behind it. */
import type { z } from "zod";
import type { Statement } from "../../../api/schemas/statement.ts";
import type { Agreement } from "../../../core/agreement/agreement.ts";
import type { Figures } from "../../../core/availability/figures.ts";
import type { Instant } from "../../../core/time/instant.ts";
import type { Fact, Otherwise, SaidRecord } from "../outage/parts.ts";
import type { OpenBooks } from "../platform.ts";

type Shown = z.output<typeof Statement>;

/** A frozen statement as its document says it, or the month as it stands now. */
export type Stated = Pick<Shown, "state" | "version" | "frozenAt" | "engine" | "zoneData" | "entries" | "digest"> & {
  /** Those of the document; undefined while the month is under way: they are the account's. */
  readonly figures?: Figures;
};

/** What lasted, and the fact that says so. */
export type Lasting = { readonly from: Instant; readonly to: Instant | null; readonly fact: Fact };

export type StatementParts = {
  readonly stated: Stated;
  /** Open at the instant of evaluation and at the month. */
  readonly books: OpenBooks;
  /** Those of the entries that it was computed from. */
  readonly records: readonly SaidRecord[];
  readonly otherwise: Otherwise;
  readonly agreement: { readonly agreement: Agreement; readonly digest: string };
  readonly freezesAt: Instant;
  readonly checkpoint: Shown["checkpoint"];
  readonly versions: Shown["versions"];
  /** By the number of the outage. */
  readonly outageFacts: ReadonlyMap<string, Fact>;
  readonly gaps: readonly Lasting[];
  readonly claims: Shown["claims"];
};
