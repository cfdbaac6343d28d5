/** A file of records of which only the observations are wanted, as its bytes come. Rules, section 1. */
import { type BookOfObservations, closeObservations } from "./input-book.ts";
import { openReader } from "./parse-input-bytes.ts";

/** The names that series may have. */
export type KnownSeries = { readonly components: readonly string[]; readonly vantages: readonly string[] };

export type ObservationsReader = {
  /** The next piece of the file, in UTF-8; it may be overwritten once this has returned. */
  readonly take: (piece: Uint8Array) => void;
  /** What stood in the file, with everything that is wrong in it by line. To be asked once. */
  readonly close: (known: KnownSeries) => BookOfObservations;
  /** The vantages that its observations name so far. */
  readonly vantages: () => string[];
  /** The platform that it describes so far. */
  readonly platform: () => string | undefined;
};

/** A reader of which nothing is read; it takes hundreds of megabytes without holding their text. */
export function observationsReader(): ObservationsReader {
  const { book, take, end } = openReader();
  return {
    take,
    close: (known) => {
      end();
      return closeObservations(book, known);
    },
    platform: () => book.platform?.record.platform,
    vantages: () => [...new Set([...book.logs.values()].flatMap((ofComponent) => [...ofComponent.keys()]))],
  };
}
