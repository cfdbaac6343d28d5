/** Platforms: what they are, what is seen of them, how one is connected. */
import { z } from "@hono/zod-openapi";
import { Instant, Name, PageQuery, page } from "../schemas/fields.ts";
import {
  ConnectPlatform,
  DescribedFromNow,
  DescribeFromNow,
  Description,
  Observation,
  Platform,
  PlatformSummary,
  ProbeKind,
  Timeline,
  TriedProbe,
  TryProbe,
} from "../schemas/platform.ts";
import { Recorded } from "../schemas/record.ts";
import {
  body,
  ChangeHeaders,
  describeEndpoint,
  json,
  PlatformParam,
  refusedChanging,
  refusedReading,
  refusedWriting,
  signedIn,
  versioned,
} from "./endpoint.ts";

const tags = ["platforms"];
const security = signedIn;

export const listPlatforms = describeEndpoint({
  method: "get",
  path: "/platforms",
  operationId: "listPlatforms",
  summary: "Every platform, with its state and its month so far",
  tags,
  security,
  request: { query: PageQuery },
  responses: { 200: json(page(PlatformSummary), "Platforms"), ...refusedReading },
});

export const getPlatform = describeEndpoint({
  method: "get",
  path: "/platforms/{platform}",
  operationId: "getPlatform",
  summary: "One platform: components, vantages, last observations, month so far",
  tags,
  security,
  request: { params: PlatformParam },
  responses: { 200: json(Platform, "The platform"), ...refusedReading },
});

export const getDescription = describeEndpoint({
  method: "get",
  path: "/platforms/{platform}/description",
  operationId: "getDescription",
  summary: 'What is observed and how, as it was connected; secrets that are set are shown as {"set": true}',
  tags,
  security,
  request: { params: PlatformParam },
  responses: { 200: versioned(json(Description, "The description in force")), ...refusedReading },
});

export const describeFromNow = describeEndpoint({
  method: "put",
  path: "/platforms/{platform}/description",
  operationId: "describeFromNow",
  summary: "Say what is observed from now on, and how; wants If-Match, or If-None-Match where the platform is new",
  tags,
  security,
  request: {
    params: PlatformParam,
    headers: ChangeHeaders,
    query: z.object({ "dry-run": z.enum(["true", "false"]).optional().openapi({ description: "Only say what would change" }) }),
    body: body(DescribeFromNow),
  },
  responses: {
    200: versioned(json(DescribedFromNow, "As it is now, or would be")),
    ...refusedChanging,
    428: refusedChanging[412],
  },
});

export const getTimeline = describeEndpoint({
  method: "get",
  path: "/platforms/{platform}/timeline",
  operationId: "getTimeline",
  summary: "What was seen and what counts, between two instants",
  tags,
  security,
  request: {
    params: PlatformParam,
    query: z.object({ from: z.coerce.number().pipe(Instant), to: z.coerce.number().pipe(Instant) }),
  },
  responses: { 200: json(Timeline, "The timeline"), ...refusedReading },
});

export const listObservations = describeEndpoint({
  method: "get",
  path: "/platforms/{platform}/observations",
  operationId: "listObservations",
  summary: "The last observations of one component from one vantage, newest first",
  tags,
  security,
  request: {
    params: PlatformParam,
    query: z.object({ component: Name, vantage: Name, limit: z.coerce.number().int().min(1).max(500).default(20) }),
  },
  responses: { 200: json(z.object({ items: z.array(Observation) }), "Observations"), ...refusedReading },
});

export const MissedBeat = z
  .object({
    component: Name,
    vantage: Name,
    due: Instant,
    reason: z.enum(["paused", "overloaded", "clock-moved", "buffer-full"]),
  })
  .openapi("MissedBeat");

export const listMissedBeats = describeEndpoint({
  method: "get",
  path: "/platforms/{platform}/missed-beats",
  operationId: "listMissedBeats",
  summary: "Beats at which nothing was observed, and why",
  tags,
  security,
  request: { params: PlatformParam, query: PageQuery },
  responses: { 200: json(page(MissedBeat), "Missed beats"), ...refusedReading },
});

export const listProbeKinds = describeEndpoint({
  method: "get",
  path: "/probe-kinds",
  operationId: "listProbeKinds",
  summary: "The kinds of probes and their parameters",
  tags,
  security,
  responses: { 200: json(z.object({ items: z.array(ProbeKind) }), "Kinds of probes"), ...refusedReading },
});

export const tryProbe = describeEndpoint({
  method: "post",
  path: "/probes/try",
  operationId: "tryProbe",
  summary: "Run a probe once, now, without keeping anything",
  tags,
  security,
  request: { body: body(TryProbe) },
  responses: { 200: json(TriedProbe, "What was seen"), ...refusedWriting },
});

export const connectPlatform = describeEndpoint({
  method: "post",
  path: "/platforms",
  operationId: "connectPlatform",
  summary: "Connect a platform: its components and their probes",
  tags,
  security,
  request: { headers: ChangeHeaders, body: body(ConnectPlatform) },
  responses: { 201: versioned(json(Recorded, "Recorded")), ...refusedChanging },
});
