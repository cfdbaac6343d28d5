/** Where an answer sends the probe, and whether it may go: each hop is judged as if a stranger had typed it. */
import { BlockList, isIP } from "node:net";
import type { RedirectReason } from "../../core/watching/probe-failure.ts";
import { printable } from "./printable.ts";
import { ProbeFailed } from "./run.ts";

export type RedirectRule = "refuse" | "same-host" | "follow";

/** Whether the status asks to go elsewhere (RFC 9110, 15.4); 304 and 300 do not. */
export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/** The next address. Neither out of https, nor to anything but http and https, nor with credentials, nor elsewhere than the rule allows. */
export function nextHop(from: URL, location: string, rule: RedirectRule): URL {
  const to = URL.parse(location, from.href);
  const reason = to === null ? "not-a-url" : forbidden(from, to, rule);
  if (to === null || reason !== null)
    throw new ProbeFailed({ code: "redirect-forbidden", reason: reason ?? "not-a-url", to: printable(location) });
  return to;
}

/** A redirect may lead to this machine or its link only where the probe was told to look there in the first place. */
export function mayDialAfter(first: URL): (address: string) => boolean {
  const origin = hostOf(first);
  return (address) => address === origin || isNear(origin) || !isNear(address);
}

/** The host of a URL, without the brackets of an address of IPv6. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "");
}

function forbidden(from: URL, to: URL, rule: RedirectRule): RedirectReason | null {
  if (to.protocol !== "http:" && to.protocol !== "https:") return "scheme";
  if (to.username !== "" || to.password !== "") return "credentials";
  if (from.protocol === "https:" && to.protocol === "http:") return "downgrade";
  return rule === "same-host" && to.hostname !== from.hostname ? "other-host" : null;
}

const near = new BlockList();
near.addSubnet("127.0.0.0", 8, "ipv4");
near.addSubnet("0.0.0.0", 8, "ipv4");
near.addSubnet("169.254.0.0", 16, "ipv4");
near.addSubnet("::", 127, "ipv6");
near.addSubnet("fe80::", 10, "ipv6");

function isNear(host: string): boolean {
  const family = isIP(host);
  return family === 0 ? host === "localhost" : near.check(host, family === 4 ? "ipv4" : "ipv6");
}
