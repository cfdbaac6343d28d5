/** What others saw, brought in: observations made elsewhere, alerts. */
import { z } from "@hono/zod-openapi";
import { Name, Reason } from "../schemas/fields.ts";
import {
  AlertmanagerWebhook,
  AlertRules,
  AlertSource,
  CreateAlertSource,
  CreatedAlertSource,
  ImportedObservations,
  ImportObservations,
  PreviewedAlert,
  ReceivedAlerts,
} from "../schemas/source.ts";
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
  WriteHeaders,
} from "./endpoint.ts";

const tags = ["sources"];
const security = signedIn;

export const importObservations = describeEndpoint({
  method: "post",
  path: "/platforms/{platform}/imports",
  operationId: "importObservations",
  summary: "Import observations that were made elsewhere, the oldest first",
  tags,
  security,
  request: { params: PlatformParam, headers: WriteHeaders, body: body(ImportObservations) },
  responses: { 200: json(ImportedObservations, "What was kept"), ...refusedWriting },
});

export const listAlertSources = describeEndpoint({
  method: "get",
  path: "/alert-sources",
  operationId: "listAlertSources",
  summary: "Where alerts come from, their rules, and when each was last heard",
  tags,
  security,
  responses: { 200: json(z.object({ items: z.array(AlertSource) }), "Sources of alerts"), ...refusedReading },
});

const ofSource = z.object({ source: Name });

export const getAlertSource = describeEndpoint({
  method: "get",
  path: "/alert-sources/{source}",
  operationId: "getAlertSource",
  summary: "One source of alerts, with its version",
  tags,
  security,
  request: { params: ofSource },
  responses: { 200: versioned(json(AlertSource, "The source")), ...refusedReading },
});

export const createAlertSource = describeEndpoint({
  method: "post",
  path: "/alert-sources",
  operationId: "createAlertSource",
  summary: "Admit a source of alerts; its secret is shown once",
  tags,
  security,
  request: { headers: ChangeHeaders, body: body(CreateAlertSource) },
  responses: { 201: versioned(json(CreatedAlertSource, "Admitted")), ...refusedChanging },
});

export const changeAlertRules = describeEndpoint({
  method: "post",
  path: "/alert-sources/{source}/rules",
  operationId: "changeAlertRules",
  summary: "Change which alerts are about which component",
  tags,
  security,
  request: { params: ofSource, headers: ChangeHeaders, body: body(AlertRules) },
  responses: { 200: versioned(json(AlertSource, "As it is now")), ...refusedChanging },
});

export const removeAlertSource = describeEndpoint({
  method: "post",
  path: "/alert-sources/{source}/removal",
  operationId: "removeAlertSource",
  summary: "Remove a source of alerts: its secret is worth nothing from now on, what it told stays",
  tags,
  security,
  request: { params: ofSource, headers: ChangeHeaders, body: body(z.object({ reason: Reason })) },
  responses: { 200: json(z.object({ done: z.literal(true) }), "Removed"), ...refusedChanging },
});

export const previewAlerts = describeEndpoint({
  method: "post",
  path: "/alert-sources/{source}/preview",
  operationId: "previewAlerts",
  summary: "What rules would make of the last payloads; nothing is kept",
  tags,
  security,
  request: { params: ofSource, body: body(AlertRules) },
  responses: { 200: json(z.object({ items: z.array(PreviewedAlert) }), "The alerts of the last payloads"), ...refusedWriting },
});

export const receiveAlerts = describeEndpoint({
  method: "post",
  path: "/webhooks/alertmanager",
  operationId: "receiveAlerts",
  summary: "Alertmanager webhook, version 4; the bearer's token is the source's own",
  tags,
  security: [{ token: [] }],
  request: {
    headers: z.object({ "garant-signature": z.string().max(200).optional() }),
    body: body(AlertmanagerWebhook),
  },
  responses: { 200: json(ReceivedAlerts, "Kept"), ...refusedWriting },
});
