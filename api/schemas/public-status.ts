/** What anyone may read where the tenant publishes it: states and outages, no report, no proof, no figure of the contract. */
import { z } from "@hono/zod-openapi";
import { Instant, Name } from "./fields.ts";
import { ServiceState } from "./platform.ts";

export const PublicOutage = z
  .object({ id: z.string(), platform: Name, from: Instant, to: Instant.nullable(), components: z.array(Name) })
  .openapi("PublicOutage");

export const PublicStatus = z
  .object({
    at: Instant,
    platforms: z.array(
      z.object({
        id: Name,
        title: z.string(),
        state: ServiceState,
        since: Instant.nullable(),
        components: z.array(z.object({ name: Name, title: z.string(), state: z.enum(["up", "down", "unknown"]) })),
      }),
    ),
    outages: z.array(PublicOutage).openapi({ description: "The last fifty, newest first" }),
  })
  .openapi("PublicStatus");

export const Publication = z
  .object({ public: z.boolean().openapi({ description: "Off until it is turned on" }) })
  .openapi("Publication");

export const ChangePublication = Publication.extend({});
