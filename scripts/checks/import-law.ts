/** Who may import what: a room is a set of permissions. docs/architecture.md; docs/adr/0002-what-api-may-import.md. */
import path from "node:path";
import { type Finding, type Import, isTest, type Room, roomOf, type SourceFile } from "./source-file.ts";

type Permissions = {
  readonly rooms: readonly Room[];
  /** Packages by name or by scope; "dependencies" stands for those of package.json that are installed with the program. */
  readonly packages: readonly string[] | "dependencies";
  readonly node: boolean;
};

const law: Readonly<Record<Room, Permissions>> = {
  core: { rooms: ["core"], packages: [], node: false },
  api: {
    rooms: ["core", "api"],
    packages: ["zod", "@hono/zod-openapi", "openapi-fetch", "yaml", "temporal-polyfill", "pkijs", "asn1js"],
    node: false,
  },
  server: { rooms: ["core", "api", "server"], packages: "dependencies", node: true },
  console: {
    rooms: ["core", "api", "console"],
    packages: [
      ...["react", "react-dom", "@patternfly", "@tanstack", "i18next", "react-i18next", "openapi-fetch"],
      // WebCrypto is absent on plain-http pages, and asynchronous: the page verifies with these.
      ...["@noble/hashes", "@noble/curves"],
    ],
    node: false,
  },
  cli: { rooms: ["core", "api", "cli"], packages: ["openapi-fetch"], node: true },
};

/** Imports that the law forbids. Tests and the configuration of tools are not of the program: they are free. */
export function importsAgainstTheLaw(files: readonly SourceFile[], dependencies: readonly string[]): Finding[] {
  return files.flatMap((file) => {
    const room = roomOf(file.path);
    if (!room || isTest(file.path) || file.path.endsWith(".config.ts")) return [];
    return file.imports
      .filter((one) => !isAllowed(one, file.path, room, dependencies))
      .map(({ specifier, line }) => ({ path: file.path, line, message: `${room} may not import ${specifier}` }));
  });
}

function isAllowed(one: Import, from: string, room: Room, dependencies: readonly string[]): boolean {
  const { rooms, packages, node } = law[room];
  if (one.specifier.startsWith(".")) return isAllowedPath(one, from, room, rooms);
  if (one.specifier.startsWith("node:")) return node;
  const allowed = packages === "dependencies" ? dependencies : packages;
  return allowed.some((name) => one.specifier === name || one.specifier.startsWith(`${name}/`));
}

/** The command line launches the server: it may load, when it runs, the files at the top of `server/`. */
function isAllowedPath(one: Import, from: string, room: Room, allowed: readonly Room[]): boolean {
  const target = path.posix.join(path.posix.dirname(from), one.specifier);
  if (room === "cli" && one.dynamic && /^server\/[^/]+\.m?[tj]s$/.test(target)) return true;
  if (isTest(target)) return false;
  const to = roomOf(target);
  return to !== undefined && allowed.includes(to);
}
