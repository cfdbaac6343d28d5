/** A file of records as its bytes come, in pieces of any length: hundreds of megabytes never stand in memory. Rules, section 1; RFC 8259. */
import { readUtf8 } from "../json/utf8.ts";
import type { Result } from "../result.ts";
import {
  type Book,
  closeBook,
  lineLimits,
  logOf,
  openBook,
  type PlacedLog,
  takeLine,
  takeObservation,
  takeUnreadable,
} from "./input-book.ts";
import type { InputError } from "./input-fault.ts";
import { type Piece, pieceOf, plainReader } from "./input-plain.ts";
import type { Inputs } from "./inputs.ts";
import type { AvailabilityTerms } from "./terms.ts";

const newline = 0x0a;
/** A code unit is three bytes at most. */
const longestLine = 3 * lineLimits.length;

/**
 * The records of a file in UTF-8, or everything that is wrong with it; as `parseInputs`.
 *
 * @param pieces of the file, in order; each may be overwritten once the next one is asked for
 */
export function parseInputBytes(
  pieces: Iterable<Uint8Array>,
  terms: Pick<AvailabilityTerms, "causes">,
): Result<Inputs, InputError> {
  const { book, take, end } = openReader();
  for (const piece of pieces) take(piece);
  end();
  return closeBook(book, terms);
}

/** A book that is filled from bytes as they come. */
export type BytesReader = {
  readonly book: Book;
  /** The next piece; it may be overwritten once this has returned. */
  readonly take: (piece: Uint8Array) => void;
  /** What stands after the last newline is a line too. */
  readonly end: () => void;
};

/** A reader of which nothing is read. */
export function openReader(): BytesReader {
  const book = openBook();
  const takeNext = lineTaker(book);
  const begun = new BegunLine();
  return {
    book,
    take: (piece) => {
      if (!piece.includes(newline)) return begun.goOn(piece);
      const bytes = begun.endingWith(piece);
      let from = 0;
      const whole = pieceOf(bytes);
      for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, from)) {
        takeNext(whole, from, end);
        from = end + 1;
      }
      begun.goOn(bytes.subarray(from));
    },
    end: () => {
      const rest = begun.endingWith(new Uint8Array(0));
      if (rest.length > 0) takeNext(pieceOf(rest), 0, rest.length);
    },
  };
}

/** A line whose end has not come: its pieces are put together once, however many there are. */
class BegunLine {
  #pieces: Uint8Array[] = [];
  #length = 0;

  goOn(piece: Uint8Array): void {
    // Of a line that is too long its beginning is enough to say so.
    if (piece.length === 0 || this.#length > longestLine) return;
    this.#pieces.push(piece.slice());
    this.#length += piece.length;
  }

  /** What was begun, and the piece after it. */
  endingWith(piece: Uint8Array): Uint8Array {
    if (this.#pieces.length === 0) return piece;
    const bytes = new Uint8Array(this.#length + piece.length);
    let at = 0;
    for (const one of [...this.#pieces, piece]) {
      bytes.set(one, at);
      at += one.length;
    }
    [this.#pieces, this.#length] = [[], 0];
    return bytes;
  }
}

function lineTaker(book: Book): (piece: Piece, from: number, end: number) => void {
  const readPlain = plainReader<PlacedLog>({
    seriesOf: (component, vantage) => logOf(book, component, vantage),
    take: (log, at, ok) => takeObservation(log, at, ok, ++book.lines),
  });
  return (piece, from, end) => {
    if (readPlain(piece, from, end)) return;
    if (end - from > longestLine) return takeUnreadable(book, "too-long");
    const text = readUtf8(piece.bytes.subarray(from, end));
    if (text === undefined) takeUnreadable(book, "not-utf8");
    else takeLine(book, text);
  };
}
