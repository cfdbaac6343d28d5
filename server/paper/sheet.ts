/** A sheet: what a document on paper says, every text written in its language already. Laid out by `templates/sheet.typ`. */
import type { Language } from "../../core/words/language.ts";

/** Plain, or set apart. */
export type Cell = string | { readonly kind: "strong" | "code"; readonly text: string };

export type Column = {
  readonly title: string;
  readonly numeric: boolean /** Share of what the others leave; 0: as wide as its longest text. */;
  readonly wide: number;
};

/** Fractions of the width, 0 to 1. */
export type Piece = { readonly from: number; readonly width: number; readonly kind: StripKind };
export type StripKind = "up" | "down" | "excluded" | "disputed" | "unknown" | "ineligible" | "ahead";

export type Strip = {
  readonly kind: "strip";
  readonly alt: string;
  /** Points. */
  readonly height: number;
  readonly pieces: readonly Piece[];
  /** Where a limit is drawn, as a fraction; null: none. */
  readonly line: number | null;
  readonly ticks: readonly string[];
  readonly legend: readonly { readonly kind: StripKind; readonly title: string }[];
};

export type Block =
  /** `lead`: stays on the page of what follows. */
  | { readonly kind: "text" | "lead" | "note" | "heading" | "code"; readonly text: string }
  | { readonly kind: "verdict"; readonly text: string; readonly note: string; readonly bad: boolean }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: "pairs"; readonly pairs: readonly { readonly term: string; readonly value: Cell }[] }
  | Strip;

export type Section = { readonly title: string; readonly break: boolean; readonly blocks: readonly Block[] };

export type Sheet = {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  /** Year, month, day, hour, minute, second; UTC. */
  readonly made: readonly number[];
  /** At the head of each page, left and right. */
  readonly running: string;
  readonly reference: string;
  /** At the foot of each page. */
  readonly footer: string;
  /** What every page must say of itself: provisional, a demonstration. */
  readonly marks: readonly string[];
  readonly parties: readonly { readonly term: string; readonly value: Cell }[];
  readonly figures: readonly {
    readonly title: string;
    readonly value: string;
    readonly notes: readonly string[];
    readonly bad: boolean;
  }[];
  /** Points. */
  readonly figureHeight: number;
  /** The rest of the first page. */
  readonly first: readonly Block[];
  readonly sections: readonly Section[];
};

/** Columns of a table: of texts, of numbers, and those that take what is left of the width. */
export const column = (title: string): Column => ({ title, numeric: false, wide: 0 });
export const numeric = (title: string): Column => ({ title, numeric: true, wide: 0 });
export const wide = (title: string, share = 1): Column => ({ title, numeric: false, wide: share });
