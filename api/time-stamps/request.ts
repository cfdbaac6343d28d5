/** What is sent to a time-stamping authority, and what it answers. RFC 3161, sections 2.4 and 3.4. */
import { Integer, OctetString } from "asn1js";
import { AlgorithmIdentifier, MessageImprint, TimeStampReq, TimeStampResp } from "pkijs";
import { bad, good, type Result } from "../../core/result.ts";
import { objectIds } from "./object-ids.ts";

/** Sent and received as these. RFC 3161, section 3.4. */
export const mediaTypes = { query: "application/timestamp-query", reply: "application/timestamp-reply" } as const;

/**
 * The request (DER) for a stamp over bytes, its authority's certificates wanted with it.
 *
 * @param digest SHA-256 of the bytes
 * @param nonce 1 to 20 bytes by which the answer is known to be to this very request
 */
export function timeStampRequest(digest: Uint8Array, nonce: Uint8Array): Uint8Array {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: objectIds.sha256 }),
      hashedMessage: new OctetString({ valueHex: copied(digest) }),
    }),
    // A leading one keeps the number positive, whatever the first bit drawn.
    nonce: new Integer({ valueHex: copied(new Uint8Array([0x01, ...nonce])) }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER(false));
}

/** `rejected`: the authority says no, with the number of its status; `not-a-reply`: it says something else. */
export type ReplyFault = { readonly code: "not-a-reply" } | { readonly code: "rejected"; readonly status: number };

/** The token (DER) of a reply (DER). */
export function tokenOfReply(reply: Uint8Array): Result<Uint8Array, ReplyFault> {
  try {
    const { status, timeStampToken } = TimeStampResp.fromBER(copied(reply));
    if (status.status > 1) return bad([{ code: "rejected", status: status.status }]);
    if (timeStampToken === undefined) return bad([{ code: "not-a-reply" }]);
    return good(new Uint8Array(timeStampToken.toSchema().toBER(false)));
  } catch {
    // The parser throws errors of many kinds for bytes that are no reply; there is nothing else in here that could fail.
    return bad([{ code: "not-a-reply" }]);
  }
}

function copied(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
