/** A document's tree that remembers where each part was written, so that an error can point at it. */

/** Both from 1; columns count UTF-16 code units. In a document that was no text (JSON), both are 0. */
export type Place = { readonly line: number; readonly column: number };

/** A scalar keeps its own source: a number is never read through a float. `quoted` where the writer said that it is text. */
export type ScalarNode = { readonly kind: "scalar"; readonly at: Place; readonly text: string; readonly quoted: boolean };

export type ListNode = { readonly kind: "list"; readonly at: Place; readonly items: readonly PositionedNode[] };

/** No key twice. */
export type MapNode = { readonly kind: "map"; readonly at: Place; readonly entries: readonly MapEntry[] };

export type MapEntry = { readonly key: string; readonly at: Place; readonly value: PositionedNode };

export type PositionedNode = ScalarNode | ListNode | MapNode;
