/** What goes out. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { type Refusal, refuse } from "../../../api/errors.ts";
import * as described from "../../../api/routes/published.ts";
import type { Result } from "../../../core/result.ts";
import type { Published } from "../../published/open-published.ts";
import { publicationThing } from "../../store/versions.ts";
import { answer, asAnswer } from "../answer.ts";
import { sayVersion } from "../asked-version.ts";
import type { Environment } from "../environment.ts";
import type { Reading } from "../host.ts";
import { answerRefusal } from "../problem.ts";

type InContext = Parameters<typeof answerRefusal>[0];

/** Text of a media type, or the refusal. */
export function answerAs(c: InContext, result: Result<string, Refusal>, mediaType: string): Response {
  return result.ok ? c.body(result.value, 200, { "content-type": mediaType }) : answerRefusal(c, result.errors[0]);
}

export const metricsType = "text/plain; version=0.0.4; charset=utf-8";

/** Metrics, for an actor who may read platforms. */
export async function answerMetrics(c: InContext, published: Published): Promise<Response> {
  const [actor, permission] = [c.get("actor"), "platform:read"];
  if (!actor.permissions.has(permission)) return answerRefusal(c, refuse("not-permitted", { permission }));
  return answerAs(c, await published.metrics(actor), metricsType);
}

/** Adds the endpoints of what goes out; what is public may be read by the pages of others. */
export function addPublished(
  app: OpenAPIHono<Environment>,
  published: Published,
  origin: string,
  reading: Pick<Reading, "version">,
): void {
  app.openapi(described.getMetrics, async (c) => asAnswer(await answerMetrics(c, published)));
  app.openapi(described.getOpenSlo, async (c) =>
    asAnswer(answerAs(c, await published.openSlo(c.get("actor"), c.req.valid("param").platform), "application/yaml")),
  );
  app.openapi(described.getPublication, async (c) => {
    await sayVersion(c, reading, publicationThing);
    return answer(c, await published.publication(c.get("actor")));
  });
  app.openapi(described.changePublication, async (c) => answer(c, await published.change(c.get("actor"), c.req.valid("json"))));
  app.openapi(described.getPublicStatus, async (c) => {
    c.header("access-control-allow-origin", "*");
    return answer(c, await published.status(c.req.valid("param").client));
  });
  app.openapi(described.getPublicOutages, async (c) => {
    const { client } = c.req.valid("param");
    const self = `${origin}/api/v1/public/${client}/outages.atom`;
    return asAnswer(answerAs(c, await published.feed(client, self, c.get("language")), "application/atom+xml"));
  });
}
