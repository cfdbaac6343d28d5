/** Every subtree of a whole log in memory, 32 bytes each, level by level: objects of their own would take five times as much, and a map holds 16 million. */
import { type Hash, hashLength } from "../../core/ledger/leaf.ts";
import { NodeMissing } from "./nodes.ts";

const firstRoom = 1_024;

export class PackedNodes {
  readonly #levels: { bytes: Uint8Array; count: number }[] = [];

  /** Takes those of a level from the left, as a tree that grows completes them; throws RangeError for one out of turn. */
  readonly keep = (level: number, index: number, hash: Hash): void => {
    this.#levels[level] ??= { bytes: new Uint8Array(firstRoom * hashLength), count: 0 };
    const known = this.#levels[level];
    if (index !== known.count) throw new RangeError(`subtree ${index} of level ${level} came when there were ${known.count}`);
    if ((index + 1) * hashLength > known.bytes.length) {
      const room = new Uint8Array(2 * known.bytes.length);
      room.set(known.bytes);
      known.bytes = room;
    }
    known.bytes.set(hash, index * hashLength);
    known.count++;
  };

  /** Throws `NodeMissing`. */
  readonly read = (level: number, index: number): Hash => {
    const hash = this.find(level, index);
    if (hash === undefined) throw new NodeMissing(level, index);
    return hash;
  };

  find(level: number, index: number): Hash | undefined {
    const known = this.#levels[level];
    if (known === undefined || index < 0 || index >= known.count) return undefined;
    return known.bytes.subarray(index * hashLength, (index + 1) * hashLength);
  }

  /** How many there are of a level; 0 is that of the leaves. */
  count(level: number): number {
    return this.#levels[level]?.count ?? 0;
  }

  get levels(): number {
    return this.#levels.length;
  }
}
