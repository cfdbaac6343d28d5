/** Which series of which Prometheus, over which time, and which component each is. */
import { bad, good, type Result } from "../../core/result.ts";
import { fromOption } from "../act-options.ts";
import type { Problem } from "../io.ts";
import { instantValue, zoneOption } from "../typed-instants.ts";
import { duration, text, webAddress } from "../values.ts";
import { importOptions } from "./import-options.ts";

export const prometheusOptions = {
  url: { summary: { en: "The Prometheus.", fr: "Le Prometheus." }, value: webAddress, required: true },
  query: {
    summary: { en: "A query whose series are 0 or 1.", fr: "Une requête dont les séries valent 0 ou 1." },
    value: text,
    required: true,
    many: true,
  },
  from: fromOption,
  to: {
    summary: { en: "Until when, not included; now by default.", fr: "Jusqu’à quand, exclu\u202f; maintenant par défaut." },
    value: instantValue,
  },
  step: {
    summary: { en: "How far apart the samples are.", fr: "L’écart entre les échantillons." },
    value: duration,
    default: "60s",
  },
  label: {
    summary: { en: "The label that names the component.", fr: "L’étiquette qui nomme le composant." },
    value: text,
    default: "component",
  },
  map: {
    summary: {
      en: "VALUE=COMPONENT: a value of the label that names a component otherwise.",
      fr: "VALEUR=COMPOSANT\u202f: une valeur de l’étiquette qui nomme autrement un composant.",
    },
    value: text,
    many: true,
  },
  component: {
    summary: { en: "The component of the one series there is.", fr: "Le composant de l’unique série." },
    value: text,
  },
  ...importOptions,
  zone: zoneOption,
} as const;

/** Which value names which component; the last equals sign parts them, since addresses have such signs and names have not. */
export function renamedBy(map: readonly string[]): Result<ReadonlyMap<string, string>, Problem> {
  const wrong = map.find((one) => one.lastIndexOf("=") < 1);
  const message = {
    en: `--map ${wrong}: VALUE=COMPONENT was expected`,
    fr: `--map ${wrong}\u202f: VALEUR=COMPOSANT était attendu`,
  };
  if (wrong !== undefined) return bad([{ code: "wrong-use", message }]);
  return good(new Map(map.map((one) => [one.slice(0, one.lastIndexOf("=")), one.slice(one.lastIndexOf("=") + 1)])));
}
