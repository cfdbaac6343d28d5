/** Every address of the API. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { openApiDocument } from "../../../api/routes/document.ts";
import type { AppParts } from "../app-parts.ts";
import type { Environment } from "../environment.ts";
import { streamChanges } from "../events.ts";
import { mayStill } from "../who.ts";
import { addArchive, addSheets } from "./archive.ts";
import { addDisputes } from "./disputes.ts";
import { addPlatforms } from "./platforms.ts";
import { addPublished } from "./published.ts";
import { addLedger, addReading } from "./reading.ts";
import { addRecords } from "./records.ts";
import { addAccounts, addOwn, addPublic } from "./session.ts";
import { addSources } from "./sources.ts";
import { addAgents, addSupervision } from "./supervision.ts";

/** Adds them. */
export function addRoutes(app: OpenAPIHono<Environment>, parts: AppParts): void {
  const { whose, facts, reading, acting, changes, agents } = parts;
  app.get("/openapi.json", (c) => c.json(openApiDocument(facts.version)));
  app.get("/events", (c) => streamChanges(c, changes, { stillMay: () => mayStill(whose, c.req.raw) }));
  addPublic(app, whose, facts);
  addAgents(app, agents);
  addSupervision(app, reading, acting);
  addReading(app, reading, acting);
  addDisputes(app, reading);
  addSheets(app, parts.archive);
  addArchive(app, parts.archive);
  addLedger(app, reading);
  addPlatforms(app, reading, acting);
  addRecords(app, reading, acting);
  addSources(app, parts.sources, reading);
  addPublished(app, parts.published, parts.origin, reading);
  addOwn(app, whose, reading, acting);
  addAccounts(app, parts.accounts, parts.clients);
}
