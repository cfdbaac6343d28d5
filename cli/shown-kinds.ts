/** The kinds of thing that are shown, as they are typed: `platforms`, `platform`, `pf`, `platform/ocp01`. */
import { bad, good, type Result } from "../core/result.ts";
import { nearestWord } from "../core/words/nearest.ts";
import type { Got } from "./ask.ts";
import type { Connection } from "./connection.ts";
import type { Kind, Shown } from "./kinds/define-kind.ts";
import { registry } from "./kinds/registry.generated.ts";
import type { ValueKind } from "./values.ts";

/** A kind, and the name that stood behind a slash. */
export type KindTyped = { readonly kind: Pick<Kind, "kind" | "shown">; readonly name: string | undefined };

export const kindWords: readonly string[] = registry.map(({ plural }) => plural);

export const kindArgument = {
  name: "kind",
  summary: { en: `One of ${kindWords.join(", ")}.`, fr: `L’un de ${kindWords.join(", ")}.` },
  value: {
    name: { en: "KIND", fr: "GENRE" },
    choices: kindWords,
    parse: kindTyped,
  } satisfies ValueKind<KindTyped>,
  required: true,
} as const;

function kindTyped(typed: string): Result<KindTyped, { en: string; fr: string }> {
  const [word = "", name] = typed.split(/\/(.*)/s);
  const found = registry.find(({ kind, plural, short }) => [kind, plural, ...short].includes(word.toLowerCase()));
  if (found !== undefined) return good({ kind: found, name: name === "" ? undefined : name });
  const near = nearestWord(word, [...kindWords, ...registry.map(({ kind }) => kind)]);
  const listed = kindWords.join(", ");
  return bad([
    {
      en: `one of ${listed}${near === undefined ? "" : ` (nearest: ${near})`}`,
      fr: `l’un de ${listed}${near === undefined ? "" : ` (le plus proche\u202f: ${near})`}`,
    },
  ]);
}

/** Those asked for; a name that nothing has is told with the nearest one that there is. */
export async function shownOf(garant: Connection, { kind, name }: KindTyped, names: readonly string[]): Promise<Got<Shown>> {
  const wanted = name === undefined ? names : [name, ...names];
  const shown = await kind.shown(garant, wanted);
  if (!shown.ok) return shown;
  const absent = wanted.filter((one) => !shown.value.names.includes(one));
  if (absent.length === 0) return shown;
  const problems = absent.map((one) => ({
    code: "not-found",
    message: notFound(kind.kind, one, nearestWord(one, shown.value.names)),
  }));
  return { ok: false, code: garant.io.badInput(problems) };
}

function notFound(kind: string, name: string, near: string | undefined) {
  return {
    en: `${kind} “${name}” not found${near === undefined ? "" : `; nearest: ${near}`}`,
    fr: `${kind} «\u202f${name}\u202f» introuvable${near === undefined ? "" : `\u202f; le plus proche\u202f: ${near}`}`,
  };
}
