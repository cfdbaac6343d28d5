/** What a verification is handed beside the bundle: what the verifying party knows and kept, and the machine's primitives. */
import type { Sha256, VerifyEd25519 } from "../crypto.ts";
import type { VerifierKey } from "../ledger/verifier-key.ts";
import type { Month } from "../time/month.ts";
import type { VerifyStamp } from "./time-stamp.ts";

/** A text that the verifying party kept, and how to name it in the report. */
export type Given = { readonly name: string; readonly text: string };

/** What comes from outside the bundle. */
export type Outside = {
  /** The log's key, or one that it had, as the party knows it; none where none was given. */
  readonly keys: readonly VerifierKey[];
  /** Signed notes. */
  readonly checkpoints: readonly Given[];
  readonly receipts: readonly Given[];
  /** Certificates (DER) of the time-stamping authorities that the party trusts; none where none was given. */
  readonly authorities: readonly Uint8Array[];
};

export type Signed = { readonly publicKey: Uint8Array; readonly message: Uint8Array; readonly signature: Uint8Array };

export type Tools = {
  readonly sha256: Sha256;
  readonly verifyEd25519: VerifyEd25519;
  /** The same for what many things say, in their order; they may be shared out, and each is asked when its turn comes. RFC 8032. */
  readonly verifyEach: <Thing>(things: readonly Thing[], signed: (thing: Thing) => Signed) => Promise<readonly boolean[]>;
  readonly verifyStamp: VerifyStamp;
  /** The bounds by the verifier's own zone data; undefined for a zone that they don't know. */
  readonly monthOf: (month: string, zone: string) => Month | undefined;
  readonly zoneExists: (zone: string) => boolean;
  /** Version of that data. */
  readonly zoneData: string;
};
