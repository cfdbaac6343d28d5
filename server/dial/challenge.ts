/** Challenges of authentication (RFC 9110, 11.6.1), as registries send them. */
export type Challenge = { readonly scheme: string; readonly parameters: ReadonlyMap<string, string> };

const part = /[\s,]*(?:([A-Za-z][\w-]*)\s+)?([A-Za-z][\w-]*)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/gy;

/** The challenges of a header that have parameters, in their order; schemes and names in lower case. */
export function challengesOf(header: string): Challenge[] {
  const found: { scheme: string; parameters: Map<string, string> }[] = [];
  for (const [, scheme, name = "", quoted, token = ""] of header.matchAll(part)) {
    if (scheme !== undefined) found.push({ scheme: scheme.toLowerCase(), parameters: new Map() });
    found.at(-1)?.parameters.set(name.toLowerCase(), quoted?.replaceAll(/\\(.)/g, "$1") ?? token);
  }
  return found;
}
