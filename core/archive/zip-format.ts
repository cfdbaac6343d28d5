/** The parts of a ZIP archive that Garant writes and reads: files, stored or deflated, nothing else. APPNOTE.TXT 6.3, sections 4.3 and 4.4. */

/** What the machine lends: core has neither. */
export type Deflating = {
  /** CRC-32 as ZIP has it (ISO 3309), unsigned. */
  readonly crc32: (bytes: Uint8Array) => number;
  /** RFC 1951, without header. */
  readonly deflateRaw: (bytes: Uint8Array) => Uint8Array;
};

export type Inflating = {
  readonly crc32: (bytes: Uint8Array) => number;
  /** What the bytes unpack to (RFC 1951); undefined where they are malformed, or unpack to more than `most` bytes. */
  readonly inflateRaw: (bytes: Uint8Array, most: number) => Uint8Array | undefined;
};

export const localSignature = 0x04034b50;
export const centralSignature = 0x02014b50;
export const endSignature = 0x06054b50;
export const localLength = 30;
export const centralLength = 46;
export const endLength = 22;
export const stored = 0;
export const deflated = 8;
export const versionNeeded = 20;
/** Names are UTF-8. */
export const utf8Flag = 0x0800;
/** 1980-01-01, the first day that the format has: an archive of the same files is the same archive. */
export const firstDay = 0x0021;
