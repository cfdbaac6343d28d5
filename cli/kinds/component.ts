import { type DescribedComponent, describedComponents } from "../applying/described-platforms.ts";
import { asJson } from "../applying/platform-manifest.ts";
import { durationText } from "../show.ts";
import { defineKind } from "./define-kind.ts";

/** Known by its platform and its name: `ocp01/api`. */
export const component = defineKind<DescribedComponent>({
  ...{ kind: "component", plural: "components", short: ["co"] },
  none: { en: "No component is observed yet.", fr: "Aucun composant n’est encore observé." },
  find: describedComponents,
  nameOf: ({ platform, name }) => `${platform}/${name}`,
  columns: () => [
    { title: { en: "component", fr: "composant" }, of: ({ platform, name }) => `${platform}/${name}` },
    { title: { en: "title", fr: "intitulé" }, of: ({ title }) => title },
    { title: { en: "probe", fr: "sonde" }, of: ({ probe }) => probe?.kind ?? "–" },
    { title: { en: "every", fr: "toutes les" }, of: ({ beat }, language) => durationText(beat.intervalMs, language) },
  ],
  wide: () => [
    { title: { en: "silent after", fr: "muet après" }, of: ({ beat }, language) => durationText(beat.staleAfterMs, language) },
    { title: { en: "failing at", fr: "en échec à" }, of: ({ beat }) => `${beat.failures}/${beat.of}` },
    { title: { en: "back at", fr: "revenu à" }, of: ({ beat }) => String(beat.successes) },
  ],
  document: async (_, item) => ({ ok: true, value: { kind: "component", ...asJson(item) } }),
});
