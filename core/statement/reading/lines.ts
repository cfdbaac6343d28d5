/** A file of lines, each ended by one newline: its bytes line by line, without the newlines. */

const newline = 0x0a;

export type Lines = {
  readonly lines: readonly Uint8Array[];
  /** Bytes after the last newline: none in a whole file. */
  readonly rest: number;
};

/** The lines of bytes; views, not copies. */
export function linesIn(bytes: Uint8Array): Lines {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, from)) {
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
  return { lines, rest: bytes.length - from };
}
