/** What the checks know of one file of the source. */

export type Import = {
  readonly specifier: string;
  readonly dynamic: boolean;
  /** Nothing of it is there when the program runs. */
  readonly typesOnly: boolean;
  readonly line: number;
};

export type SourceFunction = {
  readonly name: string | undefined;
  readonly line: number;
  readonly lines: number;
  /** A React component: a function of a `.tsx` file whose name has a capital. */
  readonly component: boolean;
};

/** A function that the file exports, and whether a documentation comment stands before it. */
export type ExportedFunction = { readonly name: string; readonly line: number; readonly documented: boolean };

/** `value as Type`, `<Type>value` or `value!`. `helper`: inside a short, named, documented function made for it. */
export type Cast = { readonly line: number; readonly helper: boolean };

/** A name that the file uses and does not declare, and how: `Date.now` and `new Date()` are two uses of `Date`. */
export type OuterName = { readonly name: string; readonly use: string; readonly line: number };

/** A text that a page shows as it stands in its file. */
export type ShownText = { readonly text: string; readonly line: number };

export type SourceFile = {
  /** From the top of the repository, with `/`. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly functions: readonly SourceFunction[];
  readonly exportedFunctions: readonly ExportedFunction[];
  readonly casts: readonly Cast[];
  readonly anys: readonly { readonly line: number }[];
  readonly outerNames: readonly OuterName[];
  /** Names of the members read from anything: `localeCompare` of `a.localeCompare(b)`. */
  readonly members: readonly { readonly name: string; readonly line: number }[];
  readonly shownTexts: readonly ShownText[];
};

export type Finding = { readonly path: string; readonly line?: number; readonly message: string };

export type Room = "core" | "api" | "server" | "console" | "cli";

export const rooms: readonly Room[] = ["core", "api", "server", "console", "cli"];

/** The room that a path is in, if it is in one. */
export function roomOf(path: string): Room | undefined {
  return rooms.find((room) => path.startsWith(`${room}/`));
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$|\.spec\.ts$|^test\//.test(path);
}

export function isGenerated(path: string): boolean {
  return /\.generated\.ts$/.test(path);
}
