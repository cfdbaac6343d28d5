/** Where secrets stand among the parameters of a probe, and what stands in their place once they are sealed or shown. */
import type { Parameter, Parameters } from "../../core/parameters/parameter.ts";
import { isPlain } from "../../core/parameters/read-values.ts";

export type Given = Readonly<Record<string, unknown>>;

/** In a fact and in the state made of it: the secret's id, nothing of the secret. */
export type SecretRef = { readonly secret: string };

/** What is shown in place of a secret, and given back by whoever keeps it as it is. */
export const set = { set: true } as const;

export function isSecretRef(value: unknown): value is SecretRef {
  return isPlain(value) && typeof value.secret === "string" && Object.keys(value).length === 1;
}

export function isSet(value: unknown): boolean {
  return isPlain(value) && value.set === true && Object.keys(value).length === 1;
}

/** The parameters with each secret put through `change`; `slot` tells one secret of a probe from another (`token`, `headers.x-key`). */
export function mapSecrets(parameters: Parameters, given: Given, change: (value: unknown, slot: string) => unknown): Given {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
      if (parameter === undefined || !isSecret(parameter)) return [name, value];
      if (parameter.type === "text") return [name, change(value, name)];
      if (!isPlain(value)) return [name, value];
      const pairs = Object.entries(value).map(([key, one]) => [key, change(one, `${name}.${key.toLowerCase()}`)]);
      return [name, Object.fromEntries(pairs)];
    }),
  );
}

/** Every secret of a probe, by its slot. */
export function secretsOf(parameters: Parameters, given: Given): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  mapSecrets(parameters, given, (value, slot) => {
    found.set(slot, value);
    return value;
  });
  return found;
}

/**
 * Whether a probe still asks the same place in the same way: only then may it keep secrets that whoever changes it was never shown.
 * What says where and how it goes are addresses, ports, authorities, choices and flags; the rest only judges the answer.
 */
export function asksTheSame(parameters: Parameters, before: Given, after: Given): boolean {
  return Object.entries(parameters).every(([name, parameter]) => {
    if (isSecret(parameter) || !leads(parameter)) return true;
    return (before[name] ?? parameter.default) === (after[name] ?? parameter.default);
  });
}

function isSecret(parameter: Parameter): boolean {
  return (parameter.type === "text" || parameter.type === "pairs") && parameter.secret === true;
}

function leads(parameter: Parameter): boolean {
  switch (parameter.type) {
    case "text":
      return ["hostname", "http-url", "certificates"].includes(parameter.format);
    case "integer":
      return parameter.unit === "port";
    case "flag":
    case "choice":
      return true;
    case "pairs":
      return false;
  }
}
