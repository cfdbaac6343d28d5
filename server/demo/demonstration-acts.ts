/** Starting and breaking the demonstration over the API. Its platform is described as any other, and marked as a demonstration by its fact. */
import { join } from "node:path";
import { refuse } from "../../api/errors.ts";
import { bad, good } from "../../core/result.ts";
import type { Language } from "../../core/words/language.ts";
import { localVantage } from "../http/connecting.ts";
import type { Actor } from "../http/environment.ts";
import type { Acting } from "../http/host.ts";
import type { Garant } from "../open.ts";
import { type Demonstration, startDemonstration } from "./demonstration.ts";

export const demonstrationPlatform = "demo";
const titles = { en: "Demonstration", fr: "Démonstration" };
const zones = 3;

export type DemonstrationParts = {
  readonly garant: Pick<Garant, "store" | "verbs">;
  readonly dataFolder: string;
  /** Opens the books of what was described, and probes it. */
  readonly redescribe: (tenant: string, platform: string) => Promise<void>;
};

export type DemonstrationActs = Pick<Acting, "startDemonstration" | "breakDemonstration"> & {
  /** Starts its servers again where its platform was connected before. */
  readonly resume: (tenant: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Opens the demonstration's acts; nothing runs until it is started. */
export function openDemonstration({ garant, dataFolder, redescribe }: DemonstrationParts): DemonstrationActs {
  let running: Promise<Demonstration> | undefined;
  const run = () => {
    running ??= startDemonstration(join(dataFolder, "demonstration"));
    return running;
  };
  const connected = (tenant: string) =>
    garant.store.read(tenant, (tx) =>
      tx.selectFrom("platform").select("id").where("id", "=", demonstrationPlatform).executeTakeFirst(),
    );
  return {
    startDemonstration: async (actor, language) => {
      if (!actor.permissions.has("demonstration:run")) return bad([refuse("not-permitted", { permission: "demonstration:run" })]);
      const { components } = await run();
      if ((await connected(actor.tenant)) === undefined) {
        const done = await describe(garant, actor, components, language);
        if (!done.ok) return done;
      }
      await redescribe(actor.tenant, demonstrationPlatform);
      return good({ platform: demonstrationPlatform });
    },
    breakDemonstration: async (actor, { component, forMs, mode }) => {
      if (!actor.permissions.has("demonstration:run")) return bad([refuse("not-permitted", { permission: "demonstration:run" })]);
      if (running === undefined) return bad([refuse("not-found")]);
      const known = await (await running).break(component, { mode, forMs });
      return known ? good({ done: true as const }) : bad([refuse("component-unknown", { component })]);
    },
    resume: async (tenant) => {
      if ((await connected(tenant)) !== undefined) await run();
    },
    stop: async () => {
      await (await running)?.stop();
    },
  };
}

/** Its titles are in the language of whoever starts it: a platform has one title, as its people say it. */
async function describe(
  { verbs }: DemonstrationParts["garant"],
  actor: Actor,
  components: Demonstration["components"],
  language: Language,
) {
  const described = await verbs.run(
    "describe-platform",
    {
      ...{ platform: demonstrationPlatform, title: titles[language], region: "127.0.0.1", demonstration: true },
      components: components.map(({ name, title, beat }) => ({ name, title: title[language], beats: [beat] })),
      vantages: [{ name: localVantage }],
      probes: components.map(({ name, probe }) => ({ component: name, kind: probe.kind, parameters: probe.parameters })),
    },
    actor,
  );
  if (!described.ok) return described;
  return await verbs.run("record-zones", { platform: demonstrationPlatform, zones, evidence: "demonstration" }, actor);
}
