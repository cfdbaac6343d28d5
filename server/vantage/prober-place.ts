/** A place where probing runs, as those who keep its results see it. */
import type { FromWorker, ToWorker } from "./messages.ts";

export type ProberPlace = {
  say(message: ToWorker): void;
  /** Ends it at once, unless it has ended; nothing more is heard of it. */
  end(): Promise<void>;
};

export type Hears = {
  readonly message: (message: FromWorker) => void;
  /** It is over: it was told to stop, or died for the reason given. */
  readonly gone: (reason: string) => void;
};

export type StartProbing = (hears: Hears) => ProberPlace;
