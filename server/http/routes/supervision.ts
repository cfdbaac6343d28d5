/** Supervision: its health, vantages invited, placed and revoked, and the endpoints of agents. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import * as described from "../../../api/routes/supervision.ts";
import { good } from "../../../core/result.ts";
import type { Agents } from "../../remote/agents.ts";
import { signatureHeader } from "../../remote/protocol.ts";
import { answer } from "../answer.ts";
import { sayVersion } from "../asked-version.ts";
import type { Environment } from "../environment.ts";
import type { Acting, Reading } from "../host.ts";

/** Adds what people read and do. */
export function addSupervision(app: OpenAPIHono<Environment>, reading: Reading, acting: Acting): void {
  app.openapi(described.getSupervision, async (c) => answer(c, await reading.supervision(c.get("actor"))));
  app.openapi(described.getVantage, async (c) => {
    const { vantage } = c.req.valid("param");
    await sayVersion(c, reading, { what: "vantage", id: vantage });
    return answer(c, await reading.vantage(c.get("actor"), vantage));
  });
  app.openapi(described.inviteVantage, async (c) =>
    answer(c, await acting.inviteVantage(c.get("actor"), c.req.valid("json")), 201),
  );
  app.openapi(described.revokeVantage, async (c) =>
    answer(c, await acting.revokeVantage(c.get("actor"), c.req.valid("param").vantage, c.req.valid("json").reason)),
  );
  app.openapi(described.placeVantage, async (c) =>
    answer(c, await acting.act("place-vantage", c.get("actor"), c.req.valid("param").platform, c.req.valid("json")), 201),
  );
  app.openapi(described.withdrawVantage, async (c) => {
    const { platform, vantage } = c.req.valid("param");
    const done = await acting.act("withdraw-vantage", c.get("actor"), platform, { vantage });
    return answer(c, done.ok ? good({ done: true as const }) : done);
  });
}

/** Adds what agents ask: they have no account, and their keys answer for them. */
export function addAgents(app: OpenAPIHono<Environment>, agents: Agents): void {
  app.openapi(described.getServerClock, (c) => answer(c, good(agents.clock())));
  app.openapi(described.enrolAgent, async (c) => answer(c, await agents.enrol(c.req.valid("json")), 201));
  app.openapi(described.reportAsAgent, async (c) =>
    answer(c, await agents.report(c.req.valid("json"), await c.req.text(), c.req.header(signatureHeader) ?? "")),
  );
}
