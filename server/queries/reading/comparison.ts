/** Reading two versions of a month's statement, line by line. */
import { good } from "../../../core/result.ts";
import { compareStatements } from "../../../core/statement/compare.ts";
import type { Reading } from "../../http/host.ts";
import { entriesNamed } from "../entries.ts";
import { platformExists } from "../platforms.ts";
import { statementVersions, type VersionFound } from "../statements.ts";
import { inTenant, notFound, type ReadingParts } from "./parts.ts";
import { documentIn } from "./statement-facts.ts";

export function readComparison(parts: ReadingParts): Pick<Reading, "comparison"> {
  return {
    comparison: (actor, { platform, month, from, to }) =>
      inTenant(parts, actor, async (tx) => {
        if (!(await platformExists(tx, platform))) return notFound;
        const versions = await statementVersions(tx, platform, month);
        const later = to === undefined ? versions.at(-1) : versions.find(({ version }) => version === to);
        const wanted = from ?? (later?.version ?? 0) - 1;
        const earlier = versions.find(({ version }) => version === wanted);
        if (earlier === undefined || later === undefined) return notFound;
        const [before, after] = [documentIn(earlier.content), documentIn(later.content)];
        const between = versions.filter(({ version }) => version > earlier.version && version <= later.version);
        const facts = await entriesNamed(tx, [...new Set(between.flatMap(({ because }) => because))]);
        return good({
          ...{ platform, platformTitle: after.title, month, zone: after.convention.zone },
          versions: versions.map(({ version }) => version),
          ...{ from: shown(earlier), to: shown(later), because: [...facts.values()].sort((a, b) => a.seq - b.seq) },
          lines: compareStatements(before, after),
        });
      }),
  };
}

function shown({ version, at, digest, content }: VersionFound) {
  return { version, at, digest, verdict: documentIn(content).figures.verdict };
}
