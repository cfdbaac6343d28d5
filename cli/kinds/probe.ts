import { type DescribedComponent, describedComponents } from "../applying/described-platforms.ts";
import { asJson } from "../applying/platform-manifest.ts";
import { defineKind } from "./define-kind.ts";

type Probed = DescribedComponent & { readonly probe: NonNullable<DescribedComponent["probe"]> };

/** How each component is asked; secrets that are set are shown as set. */
export const probe = defineKind<Probed>({
  ...{ kind: "probe", plural: "probes", short: ["pr"] },
  none: { en: "Nothing is probed yet.", fr: "Rien n’est encore sondé." },
  find: async (garant) => {
    const components = await describedComponents(garant);
    if (!components.ok) return components;
    return {
      ok: true,
      value: components.value.flatMap((one) => (one.probe === undefined ? [] : [{ ...one, probe: one.probe }])),
    };
  },
  nameOf: ({ platform, name }) => `${platform}/${name}`,
  columns: () => [
    { title: { en: "probe", fr: "sonde" }, of: ({ platform, name }) => `${platform}/${name}` },
    { title: { en: "kind", fr: "genre" }, of: ({ probe: { kind } }) => kind },
    { title: { en: "asks", fr: "demande" }, of: ({ probe: { parameters } }) => targetOf(parameters) },
  ],
  wide: () => [
    {
      title: { en: "parameters", fr: "paramètres" },
      of: ({ probe: { parameters } }) => Object.keys(parameters).sort().join(", "),
    },
  ],
  document: async (_, { platform, name, probe: { kind, parameters } }) => ({
    ok: true,
    value: { kind: "probe", platform, component: name, probe: { kind, ...asJson({ parameters }) } },
  }),
});

/** Where it goes: the address, or the host with its port. */
function targetOf(parameters: Readonly<Record<string, unknown>>): string {
  const text = (name: string) => {
    const value = parameters[name];
    return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
  };
  return text("url") ?? [text("host"), text("port")].filter((part) => part !== undefined).join(":");
}
