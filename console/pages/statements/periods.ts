/** The years, quarters and months that statements speak of, newest first. */

/** From months (`2026-10`): `2026`, `2026-Q4`, `2026-10`. */
export function periodsOf(months: readonly string[]): string[] {
  const quarter = (month: string) => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
  const years = [...new Set(months.map((month) => month.slice(0, 4)))].sort().reverse();
  const newest = [...new Set(months)].sort().reverse();
  return years.flatMap((year) => {
    const own = newest.filter((month) => month.startsWith(year));
    return [year, ...new Set(own.map(quarter)), ...own];
  });
}
