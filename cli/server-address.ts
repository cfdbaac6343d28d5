/** Addresses of servers, as people write them. */

/** `http://host:port/prefix` without `/api/v1` and without a slash at its end; undefined for what is no such address. */
export function serverAddress(written: string): string | undefined {
  if (!URL.canParse(written)) return undefined;
  const { protocol, host, pathname } = new URL(written);
  if (protocol !== "http:" && protocol !== "https:") return undefined;
  return `${protocol}//${host}${pathname.replace(/\/+$/, "").replace(/\/api\/v1$/, "")}`;
}

/** True for this very machine. */
export function isLoopback(server: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(new URL(server).hostname);
}
