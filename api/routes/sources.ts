/** What others saw, brought in: observations made elsewhere. */
import { ImportedObservations, ImportObservations } from "../schemas/source.ts";
import { body, describeEndpoint, json, PlatformParam, refusedWriting, signedIn, WriteHeaders } from "./endpoint.ts";

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
