/** Every platform with its description: what components, probes and zones are listed from. */
import type { Schema } from "../../api/client/client.ts";
import { ask, type Got } from "../ask.ts";
import type { Connection } from "../connection.ts";
import { gather } from "../gather.ts";

export type DescribedPlatform = { readonly summary: Schema<"PlatformSummary">; readonly description: Schema<"Description"> };

/** By their names. */
export async function describedPlatforms(garant: Connection): Promise<Got<readonly DescribedPlatform[]>> {
  const summaries = await gather(garant, 0, (query) => garant.api.GET("/platforms", { params: { query } }));
  if (!summaries.ok) return summaries;
  const described: DescribedPlatform[] = [];
  for (const summary of summaries.value) {
    const path = { platform: summary.id };
    const asked = await ask(garant, () => garant.api.GET("/platforms/{platform}/description", { params: { path } }));
    if (!asked.ok) return asked;
    described.push({ summary, description: asked.value });
  }
  return { ok: true, value: described };
}

export type DescribedComponent = { readonly platform: string } & Schema<"Description">["components"][number];

/** Every component that is observed. */
export async function describedComponents(garant: Connection): Promise<Got<readonly DescribedComponent[]>> {
  const platforms = await describedPlatforms(garant);
  if (!platforms.ok) return platforms;
  const components = platforms.value.flatMap(({ description: { id, components: own } }) =>
    own.map((component) => ({ platform: id, ...component })),
  );
  return { ok: true, value: components };
}
