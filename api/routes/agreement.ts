/** The versions of the agreement: compared in words, and adopted from a day on. */
import { z } from "@hono/zod-openapi";
import { AdoptAgreementVersion, AdoptedAgreement, AdoptionPreview, AgreementComparison } from "../schemas/agreement.ts";
import { Name } from "../schemas/fields.ts";
import { body, describeEndpoint, json, refusedReading, refusedWriting, signedIn, WriteHeaders } from "./endpoint.ts";

const tags = ["agreement"];
const security = signedIn;
const Version = z.string().max(64).optional();

export const compareAgreements = describeEndpoint({
  method: "get",
  path: "/agreement/comparison",
  operationId: "compareAgreements",
  summary: "What one version of an agreement says that another does not, in words; the last two where none is named",
  tags,
  security,
  request: { query: z.object({ family: Name.optional(), from: Version, to: Version }) },
  responses: { 200: json(AgreementComparison, "The differences"), ...refusedReading },
});

export const previewAdoption = describeEndpoint({
  method: "post",
  path: "/agreement/adoption-previews",
  operationId: "previewAdoption",
  summary: "What adopting a version would change, and from when; nothing is recorded",
  tags,
  security,
  request: { body: body(AdoptAgreementVersion) },
  responses: { 200: json(AdoptionPreview, "What it would change"), ...refusedWriting },
});

export const adoptAgreement = describeEndpoint({
  method: "post",
  path: "/agreement/adoptions",
  operationId: "adoptAgreement",
  summary: "Adopt a version of the agreement from a day on: its digest is a fact, and its text never changes again",
  tags,
  security,
  request: { headers: WriteHeaders, body: body(AdoptAgreementVersion) },
  responses: { 201: json(AdoptedAgreement, "Adopted"), ...refusedWriting },
});
