/** Into which books observations go: a platform of the client's, and its vantages that take imports. */
import { ask } from "../ask.ts";
import type { Connection } from "../connection.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Problem } from "../io.ts";

export type Target = {
  readonly platform: string;
  readonly components: readonly string[];
  /** Those that take imported observations. */
  readonly vantages: readonly string[];
};

type Found = { readonly ok: true; readonly value: Target } | { readonly ok: false; readonly code: ExitCode };

/** The platform named, else the only one there is. Told where it can't be found, or has no vantage for imports. */
export async function findTarget(garant: Connection, named: string | undefined): Promise<Found> {
  const platform = named ?? (await onlyPlatform(garant));
  if (typeof platform !== "string") return { ok: false, code: platform ?? garant.io.badInput([noPlatform()]) };
  const asked = await ask(garant, () => garant.api.GET("/platforms/{platform}", { params: { path: { platform } } }));
  if (!asked.ok) return asked;
  const vantages = asked.value.vantages.filter(({ kind }) => kind === "imported").map(({ name }) => name);
  if (vantages.length === 0) return { ok: false, code: garant.io.badInput([noVantage(platform)]) };
  return { ok: true, value: { platform, components: asked.value.components.map(({ name }) => name), vantages } };
}

/** The vantage named, else the only one that takes imports. */
export function vantageAsked({ platform, vantages }: Target, named: string | undefined): string | Problem {
  const vantage = named ?? (vantages.length === 1 ? vantages[0] : undefined);
  if (vantage !== undefined && vantages.includes(vantage)) return vantage;
  return named === undefined ? severalVantages(vantages) : notOne(platform, named, vantages);
}

async function onlyPlatform(garant: Connection): Promise<string | ExitCode | undefined> {
  const asked = await ask(garant, () => garant.api.GET("/platforms"));
  if (!asked.ok) return asked.code;
  return asked.value.items.length === 1 ? asked.value.items[0]?.id : undefined;
}

function noPlatform(): Problem {
  return {
    code: "platform-wanted",
    message: { en: "say which platform with --platform", fr: "dites quelle plateforme avec --platform" },
  };
}

function noVantage(platform: string): Problem {
  return {
    code: "vantage-not-imported",
    message: {
      en: `${platform} has no vantage for imported observations: connect it with one, vantages: [{name: history, kind: imported, to: now}]`,
      fr: `${platform} n’a pas de point d’observation pour des observations importées\u202f: raccordez-la avec un tel point, vantages: [{name: history, kind: imported, to: now}]`,
    },
  };
}

function severalVantages(vantages: readonly string[]): Problem {
  const listed = vantages.join(", ");
  return {
    code: "vantage-wanted",
    message: { en: `say with --vantage which one: ${listed}`, fr: `dites lequel avec --vantage\u202f: ${listed}` },
  };
}

function notOne(platform: string, vantage: string, vantages: readonly string[]): Problem {
  const listed = vantages.join(", ");
  return {
    code: "vantage-not-imported",
    message: {
      en: `${vantage} is no vantage of ${platform} for imported observations; these are: ${listed}`,
      fr: `${vantage} n’est pas un point d’observation de ${platform} pour des observations importées\u202f; ceux-ci le sont\u202f: ${listed}`,
    },
  };
}
