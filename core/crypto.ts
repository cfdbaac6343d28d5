/** The two primitives that core is handed: it holds no cryptography of its own. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** True when `signature` (64 bytes) of `message` was made with the private half of `publicKey` (32 raw bytes). RFC 8032. */
export type VerifyEd25519 = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;
