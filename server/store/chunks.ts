/** A statement takes 65,535 parameters at most. */
const rowsAtOnce = 2_000;

/** Rows in as many lists as statements are needed for them; none for no row. */
export function inChunks<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, chunk) =>
    rows.slice(chunk * rowsAtOnce, (chunk + 1) * rowsAtOnce),
  );
}
