/**
 * The demonstration platform: four components, each a server of HTTPS in a process of its own, really probed. One can be made to
 * fail without anything being written anywhere: what the console then shows, it learned from its probes.
 */
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Beat } from "../../core/watching/record.ts";
import type { Language } from "../../core/words/language.ts";
import { durableFiles, missingAsUndefined } from "../keys/durable-files.ts";
import { certificateDays, keptAuthority } from "./authority-file.ts";
import { makeCertificate } from "./certificates.ts";
import { Component } from "./component.ts";
import type { BreakMode } from "./messages.ts";

/** A component as the form of a platform would describe it. */
export type DescribedComponent = {
  readonly name: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly probe: { readonly kind: string; readonly parameters: Readonly<Record<string, unknown>> };
  readonly beat: Omit<Beat, "from">;
};

export type Demonstration = {
  readonly components: readonly DescribedComponent[];
  /** Makes a component fail for a while; another break before its end replaces it. False where there is no such component. */
  readonly break: (component: string, how: { readonly mode: BreakMode; readonly forMs: number }) => Promise<boolean>;
  /** Ends a break now. */
  readonly mend: (component: string) => Promise<boolean>;
  /** Ends the processes. The probes should have stopped before: else they see it. */
  readonly stop: () => Promise<void>;
};

const pages: readonly (Pick<DescribedComponent, "name" | "title"> & { readonly path: string })[] = [
  { name: "api", title: { en: "API", fr: "API" }, path: "/readyz" },
  { name: "console", title: { en: "Console", fr: "Console" }, path: "/" },
  { name: "ingress", title: { en: "Ingress", fr: "Ingress" }, path: "/healthz" },
  { name: "registry", title: { en: "Registry", fr: "Registre d’images" }, path: "/healthz" },
];

const beat = { intervalMs: 2_000, staleAfterMs: 10_000, failures: 2, of: 3, successes: 2 };
const dayMs = 86_400_000;

/**
 * Starts the four processes. They end with this one, even where it is killed.
 *
 * @param folder keeps the authority and the ports, so that the description is the same at the next start (unless a port was taken)
 */
export async function startDemonstration(folder: string): Promise<Demonstration> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const now = Date.now();
  const authority = await keptAuthority(folder, now);
  const ports = await keptPorts(folder);
  const validity = { from: now - dayMs, to: now + certificateDays * dayMs };
  const started = await Promise.all(
    pages.map(async ({ name, title, path }) => {
      const component = new Component();
      const certified = makeCertificate({ subject: `${name} (demonstration)`, names: ["127.0.0.1"], ...validity }, authority);
      const { port } = await component.ask({ kind: "serve", port: ports[name] ?? 0, path, ...certified });
      const parameters = { url: `https://127.0.0.1:${port}${path}`, bodyContains: "ok", authorities: authority.certificate };
      return { component, port, described: { name, title, probe: { kind: "http", parameters }, beat } };
    }),
  );
  await keepPorts(folder, Object.fromEntries(started.map(({ port, described }) => [described.name, port])));
  const find = (name: string) => started.find(({ described }) => described.name === name)?.component;
  return {
    components: started.map(({ described }) => described),
    break: async (name, how) => (await find(name)?.ask({ kind: "break", ...how })) !== undefined,
    mend: async (name) => (await find(name)?.ask({ kind: "mend" })) !== undefined,
    stop: async () => {
      await Promise.all(started.map(({ component }) => component.stop()));
    },
  };
}

const portsFile = (folder: string) => join(folder, "ports.json");

async function keptPorts(folder: string): Promise<Readonly<Record<string, number>>> {
  const text = await missingAsUndefined(readFile(portsFile(folder), "utf8"));
  const kept: unknown = text === undefined ? {} : JSON.parse(text);
  const entries = typeof kept === "object" && kept !== null ? Object.entries(kept) : [];
  return Object.fromEntries(entries.filter(([, port]) => Number.isInteger(port) && port > 0 && port < 65_536));
}

async function keepPorts(folder: string, ports: Readonly<Record<string, number>>): Promise<void> {
  await durableFiles.replace(portsFile(folder), `${JSON.stringify(ports)}\n`);
}
