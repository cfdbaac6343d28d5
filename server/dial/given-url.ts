import { ParameterRefused } from "./parameter-refused.ts";

/** The address that a parameter gives; its form was read before, so that only a host that no URL may have is left to refuse. */
export function urlGiven(parameter: string, text: string): URL {
  const url = URL.parse(text);
  if (url === null) throw new ParameterRefused({ parameter, code: "wrong-format", expected: "http-url" });
  return url;
}

/** The address of a path of the host given; what stood after the host goes before it. */
export function pathOf(base: URL, path: string): URL {
  const address = new URL(base);
  // Set, not resolved: a path that begins with two slashes would be read as another host's name.
  address.pathname = `${base.pathname.replace(/\/$/, "")}${path}`;
  [address.search, address.hash] = ["", ""];
  return address;
}
