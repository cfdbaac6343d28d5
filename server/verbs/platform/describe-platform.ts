/** A platform is connected, or described anew: what is watched, from where, how often. Design, section 4: never for the time before. */
import type { z } from "zod";
import { refuse } from "../../../api/errors.ts";
import { DescribePlatform } from "../../../api/schemas/act.ts";
import { type ConfiguredProbe, fact } from "../../../core/facts/fact.ts";
import type { Instant } from "../../../core/time/instant.ts";
import { comingBack, describedFromNow } from "../../../core/watching/described-from-now.ts";
import { descriptionFaults, rewritten } from "../../../core/watching/description.ts";
import type { PlatformRecord } from "../../../core/watching/record.ts";
import { unsafeSecrets } from "../../secrets/unsafe-secrets.ts";
import { replaceSecrets } from "../../store/probe-secrets.ts";
import { verb } from "../define-verb.ts";
import { describedPlatform } from "../described-again.ts";

type Described = z.infer<typeof DescribePlatform>;

export const describePlatform = verb({
  name: "describe-platform",
  party: "either",
  permission: "platform:connect",
  input: DescribePlatform,
  changes: ({ platform }) => ({ what: "description", id: platform }),
  load: async (tx, { platform, vantages }) => ({
    before: await describedPlatform(tx, platform),
    enrolled: await tx
      .selectFrom("vantage")
      .select("id")
      .where(
        "id",
        "in",
        vantages.map(({ name }) => name),
      )
      .execute(),
  }),
  decide: (described, { before, enrolled, at, actor: { party } }) => {
    const wanted = recordOf(described, at);
    const earlier = described.fromNow ? before : undefined;
    const [ended] = earlier === undefined ? [] : comingBack(earlier.record, wanted, at);
    if (ended !== undefined) return refuse("name-ended", { name: ended.name, to: new Date(ended.to).toISOString() });
    const record = earlier === undefined ? wanted : describedFromNow(earlier.record, wanted, at);
    const [fault] = descriptionFaults(record);
    if (fault !== undefined) return refuse("input-invalid", {}, [{ path: `${fault.list}.${fault.name}`, message: fault.code }]);
    const stranger = record.vantages.find(({ name }) => !enrolled.some(({ id }) => id === name));
    if (stranger !== undefined) {
      const place = described.vantages.findIndex(({ name }) => name === stranger.name);
      return refuse("record-unknown", { record: stranger.name }, [
        { path: `vantages.${place}`, message: "unknown", words: strangerWords },
      ]);
    }
    const unprobed = described.probes.find(({ component }) => !record.components.some(({ name }) => name === component));
    if (unprobed !== undefined) return refuse("component-unknown", { component: unprobed.component });
    const strange = unsafeSecrets(described.probes, described.secrets, before?.party === party ? before.probes : []);
    if (strange.length > 0) return refuse("input-invalid", {}, strange);
    if (rewritten(before?.record, record, at).length > 0) return refuse("instant-too-early");
    const { platform, title, region, components } = described;
    const demonstration = earlier?.demonstration ?? described.demonstration;
    const titles = {
      ...earlier?.titles,
      ...Object.fromEntries(components.map((component) => [component.name, component.title])),
    };
    const probes: readonly ConfiguredProbe[] = described.probes;
    return [fact("platform.described", platform, { party, title, demonstration, region, record, titles, probes })];
  },
  also: (tx, { platform, probes, secrets }) => replaceSecrets(tx, platform, probes, secrets),
});

const strangerWords = {
  en: "No vantage point of that name is enrolled.",
  fr: "Aucun point d’observation de ce nom n’est inscrit.",
};

function recordOf({ platform, components, vantages }: Described, at: Instant): PlatformRecord {
  return {
    kind: "platform",
    platform,
    components: components.map(({ name, from, to, beats }) => ({ name, ...bounds(from, to, at), beats: beatsAt(beats, at) })),
    vantages: vantages.map(({ name, from, to, beats }) => ({
      name,
      ...bounds(from, to, at),
      ...(beats && { beats: beatsAt(beats, at) }),
    })),
  };
}

type Named = Instant | "now" | undefined;

function bounds(from: Named, to: Named, at: Instant): { from?: Instant; to?: Instant } {
  return { ...(from !== undefined && { from: resolved(from, at) }), ...(to !== undefined && { to: resolved(to, at) }) };
}

function beatsAt(beats: Described["components"][number]["beats"], at: Instant) {
  return beats.map(({ from, ...beat }) => (from === undefined ? beat : { from: resolved(from, at), ...beat }));
}

function resolved(named: Instant | "now", at: Instant): Instant {
  return named === "now" ? at : named;
}
