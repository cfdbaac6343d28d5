/** Agreements that stand side by side: one file a version, and one version in force on a day. Agreement, article 5. */
import type { Words } from "../words/language.ts";
import type { Agreement } from "./agreement.ts";

export type VersionClash = { readonly first: number; readonly second: number; readonly message: Words };

/** Pairs of agreements (by their places in the list) of one family that have one version, or begin on one day. */
export function versionClashes(agreements: readonly Agreement[]): VersionClash[] {
  return agreements.flatMap((agreement, second) =>
    agreements.slice(0, second).flatMap((before, first) => {
      const message = before.family === agreement.family ? clashOf(before, agreement) : undefined;
      return message ? [{ first, second, message }] : [];
    }),
  );
}

function clashOf(one: Agreement, other: Agreement): Words | undefined {
  const { family, version, inForceFrom } = other;
  if (one.version === version) return { en: `${family} ${version} is there twice`, fr: `${family} ${version} y est deux fois` };
  if (one.inForceFrom.value !== inForceFrom.value) return undefined;
  return {
    en: `${family} ${one.version} and ${version} are in force from one day, ${inForceFrom.value}`,
    fr: `${family} ${one.version} et ${version} sont en vigueur à partir du même jour, ${inForceFrom.value}`,
  };
}
