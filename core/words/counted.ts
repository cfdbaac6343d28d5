/** A number of things, in both languages. */
import type { Words } from "./language.ts";

type Forms = { readonly en: readonly [one: string, more: string]; readonly fr: readonly [one: string, more: string] };

/** `1 entry`, `0 entries`; `0 entrée`, `2 entrées`: French counts from two. */
export function counted(count: number, { en, fr }: Forms): Words {
  return { en: `${count} ${en[count === 1 ? 0 : 1]}`, fr: `${count} ${fr[count < 2 ? 0 : 1]}` };
}
