/** An instant: an integer number of milliseconds since 1970-01-01T00:00:00Z. Rules, conventions. */
export type Instant = number;

/** A length of time: an integer number of milliseconds. */
export type Milliseconds = number;

/** Half-open, `[from, to)`: never empty, never reversed. */
export type Interval = { readonly from: Instant; readonly to: Instant };
