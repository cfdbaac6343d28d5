/** Dates of the calendar (Gregorian, also before its time) as numbers of days since 1970-01-01: they need no time zone. ISO 8601. */

/** Year, month 1 to 12, day 1 to 31. */
export type CivilDate = { readonly year: number; readonly month: number; readonly day: number };

const daysInFourCenturies = 146_097;

/** Days since 1970-01-01 of a date; a day or a month past the end of the last one counts on. */
export function dayNumber({ year, month, day }: CivilDate): number {
  const months = year * 12 + month - 1;
  // The year is taken from March, so that the leap day is its last one.
  const fromMarch = months - 2;
  const marchYear = Math.floor(fromMarch / 12);
  const monthOfMarchYear = fromMarch - marchYear * 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const dayOfMarchYear = Math.floor((153 * monthOfMarchYear + 2) / 5);
  return marchYear * 365 + leapDays + dayOfMarchYear + day - 1 - 719_468;
}

/** The date that is so many days after 1970-01-01. */
export function civilDate(days: number): CivilDate {
  const sinceMarchYearZero = days + 719_468;
  const era = Math.floor(sinceMarchYearZero / daysInFourCenturies);
  const dayOfEra = sinceMarchYearZero - era * daysInFourCenturies;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** Whether the calendar has that date. */
export function isCivilDate(date: CivilDate): boolean {
  if (date.month < 1 || date.month > 12 || date.day < 1) return false;
  const again = civilDate(dayNumber(date));
  return again.year === date.year && again.month === date.month && again.day === date.day;
}

/** `YYYY-MM-DD`. */
export function dateText({ year, month, day }: CivilDate): string {
  const digits = (value: number, count: number) => String(value).padStart(count, "0");
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}
