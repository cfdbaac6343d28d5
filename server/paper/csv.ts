/** Tables for spreadsheets: RFC 4180, and no cell that a spreadsheet would run as a formula (OWASP ASVS 5, 1.2.10). */

/** A text, or a number as it is written exactly; null: an empty cell. */
export type CsvCell = string | { readonly number: string } | null;

/** `comma`: decimals by a comma and cells by a semicolon, as a French spreadsheet reads them. */
export type CsvForm = "point" | "comma";

const formula = /^[=+\-@\t\r]/;

/** Lines end with CRLF; the first is the header. With commas a byte-order mark leads, without which such a spreadsheet misreads accents. */
export function csvOf(header: readonly string[], rows: readonly (readonly CsvCell[])[], form: CsvForm): string {
  const separator = form === "comma" ? ";" : ",";
  const lines = [header, ...rows].map((row) => row.map((cell) => written(cell, form, separator)).join(separator));
  return `${form === "comma" ? "\ufeff" : ""}${lines.join("\r\n")}\r\n`;
}

function written(cell: CsvCell, form: CsvForm, separator: string): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return form === "comma" ? cell.number.replace(".", ",") : cell.number;
  const harmless = formula.test(cell) ? `'${cell}` : cell;
  const quoted = harmless.includes(separator) || /["\r\n,;]/.test(harmless);
  return quoted ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
