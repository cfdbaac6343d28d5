/** `HealthCheckResponse { ServingStatus status = 1; }` in its frame of gRPC: what a server says of its health. */

export type ServingStatus = "UNKNOWN" | "SERVING" | "NOT_SERVING" | "SERVICE_UNKNOWN";

const statuses: readonly ServingStatus[] = ["UNKNOWN", "SERVING", "NOT_SERVING", "SERVICE_UNKNOWN"];
const frameHead = 5;

/** The status in the one message of the body; null where the bytes are no such message. A field left out has its default, 0. */
export function servingStatus(body: Buffer): ServingStatus | null {
  if (body.length < frameHead || body[0] !== 0 || body.readUInt32BE(1) !== body.length - frameHead) return null;
  const message = body.subarray(frameHead);
  let status = 0;
  for (let at = 0; at < message.length; ) {
    const tag = readVarint(message, at);
    if (tag === null) return null;
    const value = readVarint(message, tag.next);
    if (value === null) return null;
    const wire = tag.value & 7;
    if (tag.value === statusTag) status = value.value;
    const next = wire === 0 ? value.next : wire === 2 ? value.next + value.value : null;
    if (next === null || next > message.length) return null;
    at = next;
  }
  return statuses[status] ?? "UNKNOWN";
}

/** Field 1, a varint. */
const statusTag = 0x08;
const longestVarint = 4;

function readVarint(bytes: Buffer, from: number): { readonly value: number; readonly next: number } | null {
  let value = 0;
  for (let at = from; at < from + longestVarint; at += 1) {
    const byte = bytes[at];
    if (byte === undefined) return null;
    value |= (byte & 0x7f) << (7 * (at - from));
    if (byte < 0x80) return { value, next: at + 1 };
  }
  return null;
}
