/** A time stamp as the verifier sees it: an authority's word that some bytes were there at an instant. RFC 3161. */
import type { Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";

/** `at`: the bytes were there then, or before; an authority's own inaccuracy is added. */
export type Stamp = { readonly at: Instant; readonly authority: string };

/**
 * `not-a-token`: of another form, or of means that the format does not allow. `other-message`: over other bytes. `wrong-signature`: altered,
 * or not signed by the certificate that it names. `not-for-time-stamping`: the certificate is for something else. `unknown-authority`: no
 * chain to a certificate given. `authority-not-valid`: a certificate of the chain was not valid at that instant, or may not issue others.
 */
export type StampFault =
  | "not-a-token"
  | "other-message"
  | "wrong-signature"
  | "not-for-time-stamping"
  | "unknown-authority"
  | "authority-not-valid";

/**
 * What a token (DER) proves of a message, by authorities known from outside (certificates, DER). It never throws for what the bytes say,
 * and tells `unknown-authority` and `authority-not-valid` only of a token that is sound otherwise.
 */
export type VerifyStamp = (
  token: Uint8Array,
  message: Uint8Array,
  authorities: readonly Uint8Array[],
) => Promise<Result<Stamp, StampFault>>;
