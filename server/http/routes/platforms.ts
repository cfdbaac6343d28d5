/** Platforms: reading them, trying a probe, connecting one. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { refuse } from "../../../api/errors.ts";
import * as described from "../../../api/routes/platforms.ts";
import { good } from "../../../core/result.ts";
import { answer, asAnswer } from "../answer.ts";
import { sayVersion } from "../asked-version.ts";
import type { Environment } from "../environment.ts";
import type { Acting, Reading } from "../host.ts";
import { answerRefusal } from "../problem.ts";

/** Adds the endpoints of platforms. */
export function addPlatforms(app: OpenAPIHono<Environment>, reading: Reading, acting: Acting): void {
  app.openapi(described.listPlatforms, async (c) => answer(c, await reading.platforms(c.get("actor"), c.req.valid("query"))));
  app.openapi(described.getPlatform, async (c) =>
    answer(c, await reading.platform(c.get("actor"), c.req.valid("param").platform)),
  );
  app.openapi(described.getDescription, async (c) => {
    const { platform } = c.req.valid("param");
    await sayVersion(c, reading, { what: "description", id: platform });
    return answer(c, await reading.description(c.get("actor"), platform));
  });
  app.openapi(described.describeFromNow, async (c) => {
    const { "if-match": match, "if-none-match": none } = c.req.valid("header");
    if (match === undefined && none === undefined) return asAnswer(answerRefusal(c, refuse("precondition-wanted")));
    const { platform } = c.req.valid("param");
    const dryRun = c.req.valid("query")["dry-run"] === "true";
    return answer(c, await acting.describeFromNow(c.get("actor"), platform, c.req.valid("json"), dryRun));
  });
  app.openapi(described.getTimeline, async (c) =>
    answer(c, await reading.timeline(c.get("actor"), c.req.valid("param").platform, c.req.valid("query"))),
  );
  app.openapi(described.listObservations, async (c) =>
    answer(c, await reading.observations(c.get("actor"), c.req.valid("param").platform, c.req.valid("query"))),
  );
  app.openapi(described.listMissedBeats, async (c) =>
    answer(c, await reading.missedBeats(c.get("actor"), c.req.valid("param").platform, c.req.valid("query"))),
  );
  app.openapi(described.listProbeKinds, (c) => answer(c, good({ items: acting.probeKinds() })));
  app.openapi(described.tryProbe, async (c) => answer(c, await acting.tryProbe(c.get("actor"), c.req.valid("json"))));
  app.openapi(described.connectPlatform, async (c) => {
    const input = c.req.valid("json");
    return answer(c, await acting.act("connect-platform", c.get("actor"), input.id, input), 201);
  });
}
