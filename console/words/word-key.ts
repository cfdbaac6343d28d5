/** The shape of the word lists, and the keys by which their texts are asked for. */
import type { en } from "./en/index.ts";

/** Every word list has the keys of the English one. */
export type Words = Shape<typeof en>;
type Shape<List> = { readonly [Key in keyof List]: List[Key] extends string ? string : Shape<List[Key]> };

type Leaves<List, Before extends string = ""> = {
  [Key in keyof List & string]: List[Key] extends string ? `${Before}${Key}` : Leaves<List[Key], `${Before}${Key}.`>;
}[keyof List & string];
type Base<Key extends string> = Key extends `${infer Stem}_one` | `${infer Stem}_other` | `${infer Stem}_zero`
  ? Base<Stem>
  : WithoutReader<Key>;
type WithoutReader<Key extends string> = Key extends `${infer Stem}_provider` ? Stem : Key;

/** A key of the lists; its plural forms and its form for the provider's reader are chosen by the count and the console. */
export type WordKey = Base<Leaves<typeof en>>;
