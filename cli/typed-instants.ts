/** Instants as somebody types them: RFC 3339, or local time where a zone is named beside; what was understood is shown back. */
import { zoneExists } from "../api/zone.ts";
import { instantText, type LocalFault, localInstant } from "../api/zone-instants.ts";
import { bad, good, type Result } from "../core/result.ts";
import type { Instant } from "../core/time/instant.ts";
import { type InstantFault, parseInstant } from "../core/time/parse-instant.ts";
import type { Words } from "../core/words/language.ts";
import type { Io, Problem } from "./io.ts";
import type { ValueKind } from "./values.ts";

export type TypedInstant = { readonly typed: string; readonly instant: Result<Instant, InstantFault> };

const local = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?$/;

export const instantValue: ValueKind<TypedInstant> = {
  name: { en: "INSTANT", fr: "INSTANT" },
  parse: (typed) => {
    const instant = parseInstant(typed);
    return instant.ok || local.test(typed) ? good({ typed, instant }) : bad([expected(instant.errors[0] ?? "form")]);
  },
};

export const zoneOption = {
  summary: {
    en: "The zone of local times given without an offset, and of what is shown: Europe/Paris.",
    fr: "Le fuseau des heures locales données sans décalage, et de ce qui est montré\u202f: Europe/Paris.",
  },
  value: {
    name: { en: "ZONE", fr: "FUSEAU" },
    parse: (typed) =>
      zoneExists(typed)
        ? good(typed)
        : bad([
            { en: "a zone of the IANA data, such as Europe/Paris", fr: "un fuseau des données IANA, par exemple Europe/Paris" },
          ]),
  } satisfies ValueKind<string>,
} as const;

type Typed = Readonly<Record<string, TypedInstant | undefined>>;
type Understood<Names extends Typed> = { readonly [Name in keyof Names]: Exclude<Names[Name], TypedInstant> | Instant };

/**
 * The instants (ms) of options by name, each shown back on standard error as it was understood; or what is wrong with them.
 * `claimedAt` is told as `--claimed-at`.
 */
export function understand<const Names extends Typed>(
  io: Io,
  zone: string | undefined,
  typed: Names,
): Result<Understood<Names>, Problem> {
  const problems: Problem[] = [];
  const read = Object.entries(typed).map(([name, one]) => {
    if (one === undefined) return [name, undefined] as const;
    const instant = one.instant.ok ? one.instant : inZone(one.typed, zone);
    if (!instant.ok) problems.push(...instant.errors.map((fault) => problemWith(name, one.typed, fault)));
    return [name, instant.ok ? instant.value : undefined] as const;
  });
  if (problems.length > 0) return bad(problems);
  if (!io.json)
    for (const [name, at] of read) if (at !== undefined) io.say(`${optionOf(name)} = ${instantText(at, zone ?? "UTC")}`);
  return good(asUnderstood<Names>(Object.fromEntries(read)));
}

function inZone(typed: string, zone: string | undefined): Result<Instant, LocalFault | "no-zone"> {
  return zone === undefined ? bad(["no-zone"]) : localInstant(typed, zone);
}

/** Sound because each name of `Names` was read above: no type can say so of a record made at run time. */
function asUnderstood<Names extends Typed>(read: Readonly<Record<string, Instant | undefined>>): Understood<Names> {
  return read as Understood<Names>;
}

function problemWith(name: string, typed: string, fault: LocalFault | "no-zone"): Problem {
  const { en, fr } = faultWords[fault];
  const option = optionOf(name);
  return { code: "wrong-use", message: { en: `${option}: ${typed} ${en}`, fr: `${option}\u202f: ${typed} ${fr}` } };
}

const faultWords: Readonly<Record<LocalFault | "no-zone", Words>> = {
  form: { en: "is no instant.", fr: "n’est pas un instant." },
  "no-such-date": { en: "is not in the calendar.", fr: "n’est pas au calendrier." },
  skipped: {
    en: "does not exist there: the clocks jump over it. Write it with its offset.",
    fr: "n’y existe pas\u202f: les horloges la sautent. Écrivez-la avec son décalage.",
  },
  repeated: {
    en: "comes twice there, as the clocks go back. Write it with its offset.",
    fr: "y arrive deux fois, quand les horloges reculent. Écrivez-la avec son décalage.",
  },
  "no-zone": {
    en: "names no instant without an offset: add --zone Europe/Paris, or write +01:00 or Z.",
    fr: "ne désigne aucun instant sans décalage\u202f: ajoutez --zone Europe/Paris, ou écrivez +01:00 ou Z.",
  },
};

function expected(fault: InstantFault): Words {
  const usual = {
    en: "an instant, such as 2026-10-14T08:12:40+02:00, or 2026-10-14T08:12 with --zone",
    fr: "un instant, par exemple 2026-10-14T08:12:40+02:00, ou 2026-10-14T08:12 avec --zone",
  };
  if (fault === "decimals") return { en: "at most three decimals of a second", fr: "au plus trois décimales de seconde" };
  if (fault === "no-such-date") return { en: "a date of the calendar", fr: "une date du calendrier" };
  return usual;
}

function optionOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
