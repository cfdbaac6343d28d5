/** A kind of thing that `garant get` and `garant describe` show, and that `garant apply` may make so. One file a kind. */
import type { Json } from "../../core/json/json.ts";
import type { Language, Words } from "../../core/words/language.ts";
import type { Got } from "../ask.ts";
import type { Connection } from "../connection.ts";
import { type Column, type Pair, pairs, table } from "../show.ts";

export type Page = (zone: string, language: Language) => string;

type Definition<Item> = {
  readonly kind: string;
  readonly plural: string;
  readonly short: readonly string[];
  readonly none: Words;
  /** Every one of them. */
  readonly find: (garant: Connection) => Promise<Got<readonly Item[]>>;
  readonly nameOf: (item: Item) => string;
  readonly columns: (zone: string) => readonly Column<Item>[];
  /** What a wide table shows besides. */
  readonly wide?: (zone: string) => readonly Column<Item>[];
  /** As a file would say it. */
  readonly document: (garant: Connection, item: Item) => Promise<Got<Json>>;
  readonly page?: (garant: Connection, item: Item) => Promise<Got<Page>>;
};

/** Some of a kind, whatever they are. */
export type Shown = {
  readonly names: readonly string[];
  readonly items: readonly unknown[];
  readonly table: (wide: boolean) => Page;
  readonly documents: () => Promise<Got<readonly Json[]>>;
  readonly pages: () => Promise<Got<readonly Page[]>>;
};

export type Kind<Item = unknown> = Pick<Definition<Item>, "kind" | "plural" | "short"> & {
  readonly none: Words;
  readonly columns: (zone: string) => readonly Column<Item>[];
  /** Those of the names given; all where none is. */
  readonly shown: (garant: Connection, names: readonly string[]) => Promise<Got<Shown>>;
};

/** Declares a kind. */
export function defineKind<Item>(definition: Definition<Item>): Kind<Item> {
  const { kind, plural, short, none, columns, find } = definition;
  return {
    ...{ kind, plural, short, none, columns },
    shown: async (garant, names) => {
      const found = await find(garant);
      if (!found.ok) return found;
      const items = found.value.filter((item) => names.length === 0 || names.includes(definition.nameOf(item)));
      return { ok: true, value: shownOf(definition, garant, items, found.value) };
    },
  };
}

function shownOf<Item>(definition: Definition<Item>, garant: Connection, items: readonly Item[], all: readonly Item[]): Shown {
  const { columns, wide = () => [], none, document, page = pairsPage(definition) } = definition;
  return {
    names: all.map(definition.nameOf),
    items,
    table: (isWide) => (zone, language) => table(items, [...columns(zone), ...(isWide ? wide(zone) : [])], none, language),
    documents: () => each(items, (item) => document(garant, item)),
    pages: () => each(items, (item) => page(garant, item)),
  };
}

/** Everything that a wide table says of one, one line each. */
function pairsPage<Item>({ columns, wide = () => [] }: Definition<Item>) {
  return async (_: Connection, item: Item): Promise<Got<Page>> => ({
    ok: true,
    value: (zone, language) =>
      pairs(
        [...columns(zone), ...wide(zone)].map(({ title, of }): Pair => [title, of(item, language)]),
        language,
      ),
  });
}

async function each<Item, Value>(items: readonly Item[], one: (item: Item) => Promise<Got<Value>>): Promise<Got<Value[]>> {
  const values: Value[] = [];
  for (const item of items) {
    const got = await one(item);
    if (!got.ok) return got;
    values.push(got.value);
  }
  return { ok: true, value: values };
}
